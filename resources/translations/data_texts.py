# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists for lupdate, as C++, the texts of schema and presets in the context of dataText() (ui/models/data_text.h) and
the paragraphs of the lessons, of their notes and the tasks of their checkpoints in that of pageText()
(ui/models/page_text.h)."""

import json
import re
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1]
TITLES = ("title", "description", "x-unit", "x-defaultMeaning")
LISTS = ("x-enumTitles", "x-enumDescriptions")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def texts_of(node):
    """What a form shows of a node of the schema and of those below, in the order of the file."""
    if isinstance(node, list):
        for part in node:
            yield from texts_of(part)
    if isinstance(node, dict):
        yield from (node[name] for name in TITLES if isinstance(node.get(name), str))
        for name in LISTS:
            yield from node.get(name, []) if isinstance(node.get(name), list) else []
        if "enum" in node and "x-enumTitles" not in node:
            yield from (choice for choice in node["enum"] if isinstance(choice, str))
        for part in node.values():
            yield from texts_of(part)


def all_texts():
    """Each text once: of the schema's keys, then of the presets in the order of their names."""
    schema = json.loads((RESOURCES / "schema" / "scenario-1.schema.json").read_text(encoding="utf-8"))
    texts = [text for part in (schema["properties"], schema["definitions"]) for text in texts_of(part)]
    for path in sorted((RESOURCES / "presets").glob("*.onsager.json")):
        preset = json.loads(path.read_text(encoding="utf-8"))
        texts += [preset["title"], preset["description"]]
    return [text for text in dict.fromkeys(texts) if text]


def pieces_of(text):
    """What stands between empty lines."""
    return [piece.strip("\n") for piece in re.split(r"\n\n+", text)]


def pieces_of_block(kind, lines):
    """What is shown of a block between fences: the task of a checkpoint, all of notes."""
    if kind == "checkpoint":
        return re.findall(r"^task: *(.*?) *$", lines, re.MULTILINE)
    return pieces_of(lines) if kind == "notes" else []


def paragraphs_of(page):
    """What pageText() asks for: why a lesson locks, its page, its tasks and its notes."""
    head = re.match(r"---\n(.*?\n)---\n", page, re.DOTALL)
    if head:
        page = page[head.end():]
        yield from re.findall(r"^because: *(.*?) *$", head[1], re.MULTILINE)
    yield from pieces_of(BLOCK.sub("", page))
    for kind, lines in BLOCK.findall(page):
        yield from pieces_of_block(kind, lines)


def all_paragraphs():
    """Each once, without those that are a formula alone."""
    pieces = [piece for path in sorted((RESOURCES / "lessons").glob("*.md"))
              for piece in paragraphs_of(path.read_text(encoding="utf-8"))]
    return [piece for piece in dict.fromkeys(pieces) if piece and not re.fullmatch(r"!\[[^]]*\]\([^)]*\)", piece)]


if __name__ == "__main__":
    for context, texts in (("Data", all_texts()), ("Lessons", all_paragraphs())):
        for text in texts:
            print(f'QT_TRANSLATE_NOOP("{context}", {json.dumps(text, ensure_ascii=False)});')
