// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tex_text.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

class TexTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreSetAsTheyAreMeant_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("tex");
        const auto row = [](const char* words, const char* tex) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(tex);
        };
        row("NMSE (dB)", "NMSE (dB)");
        row("overlap of Z₀", "overlap of $Z_0$");
        row("Rows of W₁₂", "Rows of $W_{12}$");
        row("10⁻³", "10$^{-3}$");
        row("1.5×10⁻³", "1.5$\\times$10$^{-3}$");
        row("−50", "$-50$");
        row("Γ", "$\\Gamma$");
        row("ΓTΓ", "$\\Gamma$T$\\Gamma$");
        row("γη", "$\\gamma\\eta$");
        row("Ẑᵀ Z / n", "$\\hat{Z}^T$ Z / n");
        row("Γ₀x", "$\\Gamma_0$x");
        row("10–90 %, median", "10--90 \\%, median");
        row("a_b & {c} #1 $x$ 5^2 ~ \\end",
            "a\\_b \\& \\{c\\} \\#1 \\$x\\$ 5\\textasciicircum{}2 "
            "\\textasciitilde{} \\textbackslash{}end");
        row("a < b | c > d", "a $<$ b $|$ c $>$ d");
        row("half-iteration --set", "half-iteration -{}-set");
        row("Mézard, Zdeborová, Müller, Łukasz, ß",
            "M\\'{e}zard, Zdeborov\\'{a}, M\\\"{u}ller, ?ukasz, \\ss{}");
        row("E_Z ≠ 0 ± 3 µm ∞", "E\\_Z $\\ne$ 0 $\\pm$ 3 $\\mu$m $\\infty$");
        row("日本 😀", "?? ?");
        row("two\nlines", "two lines");
        row("", "");
    }

    void wordsAreSetAsTheyAreMeant() {
        QFETCH(QString, words);
        QFETCH(QString, tex);
        QCOMPARE(texText(words), tex);
    }

    void noCharacterIsLeftThatTexDoesNotKnow() {
        QString all;
        for (char16_t character = 1; character < 0x3000; ++character) {
            all += QChar(character);
        }
        int depth = 0;
        const QString tex = texText(all + all);
        for (qsizetype i = 0; i < tex.size(); ++i) {
            QVERIFY(tex[i].unicode() >= 0x20 && tex[i].unicode() < 0x7F);
            if (tex[i] == '\\') {
                ++i;  // what follows is a command or a character that is meant
            } else {
                depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
                QVERIFY(depth >= 0);
            }
        }
        QCOMPARE(depth, 0);
    }
};

ONSAGER_TEST(TexTextTest)
#include "tex_text_test.moc"
