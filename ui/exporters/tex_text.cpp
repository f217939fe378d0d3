// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tex_text.h"

#include <QHash>

#include <algorithm>

namespace onsager {
namespace {

/// Characters that are written in text as something else. OT1, the encoding of a plain document, has other
/// glyphs at the places of <, > and |.
QString escaped(QChar character) {
    static const QHash<QChar, QString> kEscapes = {{'\\', "\\textbackslash{}"},
                                                   {'{', "\\{"},
                                                   {'}', "\\}"},
                                                   {'#', "\\#"},
                                                   {'$', "\\$"},
                                                   {'%', "\\%"},
                                                   {'&', "\\&"},
                                                   {'_', "\\_"},
                                                   {'~', "\\textasciitilde{}"},
                                                   {'^', "\\textasciicircum{}"},
                                                   {'<', "$<$"},
                                                   {'>', "$>$"},
                                                   {'|', "$|$"},
                                                   {'"', "''"},
                                                   {'`', "\\`{}"}};
    return kEscapes.value(character, QString(character));
}

/// Symbols of mathematics by their command.
QString symbolOf(QChar character) {
    static const QHash<char16_t, QString> kSymbols = {
        {u'Γ', "\\Gamma"},  {u'Δ', "\\Delta"},   {u'Θ', "\\Theta"},      {u'Λ', "\\Lambda"},
        {u'Ξ', "\\Xi"},     {u'Π', "\\Pi"},      {u'Σ', "\\Sigma"},      {u'Φ', "\\Phi"},
        {u'Ψ', "\\Psi"},    {u'Ω', "\\Omega"},   {u'α', "\\alpha"},      {u'β', "\\beta"},
        {u'γ', "\\gamma"},  {u'δ', "\\delta"},   {u'ε', "\\varepsilon"}, {u'ζ', "\\zeta"},
        {u'η', "\\eta"},    {u'θ', "\\theta"},   {u'κ', "\\kappa"},      {u'λ', "\\lambda"},
        {u'μ', "\\mu"},     {u'µ', "\\mu"},      {u'ν', "\\nu"},         {u'ξ', "\\xi"},
        {u'π', "\\pi"},     {u'ρ', "\\rho"},     {u'σ', "\\sigma"},      {u'τ', "\\tau"},
        {u'φ', "\\phi"},    {u'χ', "\\chi"},     {u'ψ', "\\psi"},        {u'ω', "\\omega"},
        {u'×', "\\times"},  {u'−', "-"},         {u'±', "\\pm"},         {u'·', "\\cdot"},
        {u'∞', "\\infty"},  {u'≤', "\\le"},      {u'≥', "\\ge"},         {u'≠', "\\ne"},
        {u'≈', "\\approx"}, {u'→', "\\to"},      {u'←', "\\leftarrow"},  {u'√', "\\surd"},
        {u'°', "^\\circ"},  {u'‖', "\\|"},       {u'⟨', "\\langle"},     {u'⟩', "\\rangle"},
        {u'∈', "\\in"},     {u'∂', "\\partial"}, {u'∑', "\\sum"},        {u'∼', "\\sim"},
        {u'✕', "\\times"}};
    return kSymbols.value(character.unicode());
}

/// Typography that plain TeX has in text.
QString punctuationOf(QChar character) {
    static const QHash<char16_t, QString> kPunctuation = {
        {u'–', "--"},     {u'—', "---"},   {u'…', "\\dots{}"}, {u'‘', "`"},      {u'’', "'"},
        {u'“', "``"},     {u'”', "''"},    {u'\u00A0', "~"},   {u'ß', "\\ss{}"}, {u'ø', "\\o{}"},
        {u'æ', "\\ae{}"}, {u'ł', "\\l{}"}, {u'ı', "\\i{}"}};
    return kPunctuation.value(character.unicode());
}

/// The accent of a combining character: its command in text, and in mathematics.
struct Accent {
    QString text;
    QString mathematics;
};

Accent accentOf(QChar character) {
    static const QHash<char16_t, Accent> kAccents = {
        {u'\u0300', {"\\`", "\\grave"}},    {u'\u0301', {"\\'", "\\acute"}},
        {u'\u0302', {"\\^", "\\hat"}},      {u'\u0303', {"\\~", "\\tilde"}},
        {u'\u0304', {"\\=", "\\bar"}},      {u'\u0306', {"\\u", "\\breve"}},
        {u'\u0307', {"\\.", "\\dot"}},      {u'\u0308', {"\\\"", "\\ddot"}},
        {u'\u030A', {"\\r", "\\mathring"}}, {u'\u030B', {"\\H", "\\acute"}},
        {u'\u030C', {"\\v", "\\check"}},    {u'\u0327', {"\\c", "\\hat"}},
        {u'\u0328', {"\\k", "\\hat"}}};
    return kAccents.value(character.unicode());
}

/// What stands as an index below (or, with the other list, above) as plain text; empty for others.
QString indexOf(QChar character, bool isAbove) {
    static const QString kBelow = QStringLiteral("₀₁₂₃₄₅₆₇₈₉₊₋ₖₗₘₙ");
    static const QString kAbove = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵏˡᵐⁿᵀ");
    static const QString kPlain = QStringLiteral("0123456789+-klmnT");
    const qsizetype place = (isAbove ? kAbove : kBelow).indexOf(character);
    return place < 0 ? QString() : QString(kPlain[place]);
}

bool isAsciiLetter(QChar character) {
    return character.unicode() < 0x80 && character.isLetter();
}

/// Text and mathematics in turns.
class TexWords {
public:
    void text(const QString& more) {
        if (more.isEmpty()) {
            return;
        }
        close();
        m_all += more;
    }
    void mathematics(const QString& more) {
        if (!m_isOpen) {
            m_all += QLatin1Char('$');
            m_isOpen = true;
        } else if (isAsciiLetter(more.front()) && isAsciiLetter(m_all.back())) {
            m_all += QLatin1Char(' ');  // after a command
        }
        m_all += more;
    }
    [[nodiscard]] QString whole() {
        close();
        return m_all;
    }

private:
    void close() {
        if (m_isOpen) {
            m_all += QLatin1Char('$');
            m_isOpen = false;
        }
    }

    QString m_all;
    bool m_isOpen = false;
};

/// Words that are read from left to right.
class TexReader {
public:
    explicit TexReader(const QString& words)
        : m_words(words.normalized(QString::NormalizationForm_D)) {
        m_words.replace(QStringLiteral("=\u0338"), QStringLiteral("≠"));
    }

    QString read() {
        while (m_place < m_words.size()) {
            one();
        }
        return m_tex.whole();
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const {
        return place >= 0 && place < m_words.size() ? m_words[place] : QChar(u' ');
    }
    [[nodiscard]] bool isIndex(qsizetype place) const {
        return !indexOf(at(place), false).isEmpty() || !indexOf(at(place), true).isEmpty();
    }

    void one() {
        const QChar character = at(m_place);
        const Accent accent = accentOf(at(m_place + 1));
        const bool isAlone = !at(m_place - 1).isLetterOrNumber();
        if (character.isSurrogate()) {
            m_place += character.isHighSurrogate() && at(m_place + 1).isLowSurrogate() ? 2 : 1;
            m_tex.text(QStringLiteral("?"));
        } else if (isAsciiLetter(character) && !accent.text.isEmpty()) {
            m_place += 2;
            const bool isSymbol =
                isAlone && (isIndex(m_place) || !at(m_place).isLetter()) && character.isUpper();
            isSymbol ? m_tex.mathematics(accent.mathematics + '{' + character + '}')
                     : m_tex.text(accent.text + '{' + character + '}');
            indices();
        } else if (isAsciiLetter(character) && isAlone && isIndex(m_place + 1)) {
            ++m_place;
            m_tex.mathematics(character);
            indices();
        } else if (isIndex(m_place)) {
            indices();
        } else {
            ++m_place;
            plain(character);
        }
    }

    void plain(QChar character) {
        if (const QString symbol = symbolOf(character); !symbol.isEmpty()) {
            m_tex.mathematics(symbol);
            const bool isSign = symbol == QStringLiteral("-") || symbol == QStringLiteral("\\pm");
            while (isSign && (at(m_place).isDigit() || at(m_place) == QLatin1Char('.'))
                   && at(m_place).unicode() < 0x80) {
                m_tex.mathematics(at(m_place++));
            }
            indices();
        } else if (const QString mark = punctuationOf(character); !mark.isEmpty()) {
            m_tex.text(mark);
        } else if (!accentOf(character).text.isEmpty()) {
            m_tex.text({});  // on nothing that could carry it
        } else if (character.unicode() >= 0x20 && character.unicode() < 0x7F) {
            const bool isJoined = character == QLatin1Char('-') && at(m_place - 2) == character;
            m_tex.text((isJoined ? QStringLiteral("{}") : QString()) + escaped(character));
        } else {
            m_tex.text(character.isSpace() ? QStringLiteral(" ") : QStringLiteral("?"));
        }
    }

    /// All indices that stand here, those below first.
    void indices() {
        for (const bool isAbove : {false, true}) {
            QString all;
            for (; !indexOf(at(m_place), isAbove).isEmpty(); ++m_place) {
                all += indexOf(at(m_place), isAbove);
            }
            if (!all.isEmpty()) {
                m_tex.mathematics(QLatin1String(isAbove ? "^" : "_")
                                  + (all.size() > 1 ? '{' + all + '}' : all));
            }
        }
    }

    QString m_words;
    qsizetype m_place = 0;
    TexWords m_tex;
};

}  // namespace

QString texText(const QString& words) {
    return TexReader(words).read();
}

}  // namespace onsager
