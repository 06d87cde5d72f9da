package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceTemplateTest {
    private static final RenderInvoice RENDER = new RenderInvoice(AFrozenInvoice.ISSUER);

    @ParameterizedTest
    @EnumSource(Design.class)
    void theDesignsAreTemplatesThemselves(Design design) {
        assertThat(faults(design.source())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url('http://127.0.0.1:1/b.css');",
                "@IMPORT 'file:///etc/passwd';",
                "@\\69mport 'x.css';",
                "@\\000069 mport 'x.css';",
                "@im\\port 'x.css';",
                "/* */@im/**/port 'x.css';",
                "@font-face { font-family: x; src: url(http://127.0.0.1:1/f.ttf) }",
                "@media print { p { color: #000000 } }",
                "p { background-image: url(http://127.0.0.1:1/c.png) }",
                "p { background: url(c.png) }",
                "p { background-color: url(c.png) }",
                "p { color: \\75rl(c.png) }",
                "p { font-family: url(c.ttf) }",
                "p { width: expression(1) }",
                "p { content: attr(x) }",
                "p::before { color: #000000 }",
                "a[href] { color: #000000 }",
                "p:hover { color: #000000 }",
                "p > span { color: #000000 }",
                "p { color: #000000 !important }",
                "p { color: {{seller.name}} }",
                "p { color: {{brand.unknown}} }",
                "p { color: #000000",
                "p color: #000000 }",
                "@page { background: url(x) }",
                "@page :left { margin: 0 }",
                "@page { margin: 120mm }",
                "@page :first { margin-left: 1mm }",
                "p { padding: -1mm }",
                "p { font-size: -9pt }",
                "p { position: absolute }",
            })
    void aStyleThatReachesOutOrIsNotUnderstoodIsRefused(String css) {
        var refused = faults(page(css, "<p>x</p>"));

        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isBetween(4, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>|<script> is not known here",
                "<iframe src=\"x\"></iframe>|<iframe> is not known here",
                "<object data=\"x\"></object>|<object> is not known here",
                "<a href=\"x\">x</a>|<a> is not known here",
                "<link rel=\"stylesheet\" href=\"x\">|<link> is not known here",
                "<svg></svg>|<svg> is not known here",
                "<p onclick=\"x\">x</p>|Nothing on a page can react",
                "<p id=\"x\">x</p>|<p> has no attribute id here. It may have class, style.",
                "<img src=\"http://127.0.0.1/x.png\" alt=\"\">|The src of a picture is one of logo, payment-code",
                "<img src=\"file:///etc/passwd\" alt=\"\">|nothing is fetched from anywhere",
                "<img src=\"x{{number}}\" alt=\"\">|The src of a picture is one of",
                "<img src=\"logo\">|<img> needs alt",
                "<p style=\"background-image: url(x)\">x</p>|The property background-image is not known here",
                "<p>x|<p> is not closed",
                "<p>x</div>|<p> is not closed: </div> comes first, in line 8",
                "<p>&unknown;</p>|“&unknown;” is not a character known here",
                "<p>a & b</p>|Write &amp; for an ampersand",
                "<p>1 < 2</p>|A “<” that opens no element is written &lt;",
                "<p><div>x</div></p>|<div> can't stand in <p>; possible: ",
                "<table>x</table>|Text can't stand directly in <table>",
                "<table><tr><p>x</p></tr></table>|<p> can't stand in <tr>",
                "<p>{{nobody}}</p>|The invoice has nothing called “nobody” here. Possible: accountingVat",
                "<p>{{seller.nothing}}</p>|Instead of “nothing” possible: bankName",
                "<p>{{t.nothing}}</p>|Instead of “nothing” possible: accountHolder",
                "<p>{{seller}}</p>|“seller” is a group and can't be printed; name a part of it",
                "<p>{{lines}}</p>|“lines” is a list and can't be printed; repeat it",
                "<p>{{#note}}x</p>|begins and ends in the same element",
                "<p>{{#note}}x{{/number}}{{/note}}</p>|{{/number}} closes, but {{#note}} of line 8 is still open",
                "{{#note}}<p>x</p>|{{#note}} is not closed with {{/note}}",
                "<p>{{/note}}</p>|where no such section was opened",
                "<p>{{{note}}}</p>|is printed as text",
                "<p>{{&note}}</p>|is printed as text",
                "{{>partial}}|can't take in another one",
                "{{=<% %>=}}|The brackets of the tags can't be changed",
                "<p>{{note</p>|This tag is not closed with }}",
                "<p class=\"{{number}}\">x</p>|In the value of class this tag can't stand",
                "<p {{#note}}class=\"x\"{{/note}}>x</p>|A tag can't stand between the attributes",
                "{{#lines}}{{#lines}}<p>x</p>{{/lines}}{{/lines}}|is repeated as a whole for each of the list around it",
                "<p>{{page}}</p>|{{page}} is known in <header> and <footer> only",
                "<p>{{carry}}</p>|{{carry}} is known where a table breaks",
                "<!DOCTYPE html [<!ENTITY a \"b\">]>|Only <!DOCTYPE html> may stand here",
                "<?xml-stylesheet href=\"x\"?>|Only <!DOCTYPE html> may stand here",
                "<style>p { color: #000000 }</style>|<style> can't stand in <body>",
                "<table><tr><td colspan=\"x\">1</td></tr></table>|colspan is a number of columns",
                "<!-- never closed|This comment is not closed",
            })
    void aBodyWithSomethingElseIsRefusedWithItsLineAndASentence(String body, String sentence) {
        var refused = faults(page("", body));

        assertThat(refused).anySatisfy(fault -> {
            assertThat(fault.line()).isBetween(8, 10);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @Test
    void entitiesDefinedInADocumentTypeDoNotMultiply() {
        var laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>";

        assertThat(faults(laughs + page("", "<p>&c;</p>")))
                .anySatisfy(fault -> assertThat(fault.sentence()).contains("defines no entities"));
    }

    @Test
    void aTemplateThatIsTooDeepOrTooLongIsRefused() {
        assertThat(faults(page("", "<div>".repeat(5000) + "</div>".repeat(5000))))
                .anySatisfy(fault -> assertThat(fault.sentence()).contains("40 deep"));
        assertThat(faults(page("", "<p>" + "x".repeat(256 * 1024) + "</p>")))
                .anySatisfy(fault -> assertThat(fault.sentence()).contains("256 KB"));
    }

    @Test
    void everyFaultIsSaidAtOnceInTheOrderOfTheLines() {
        var refused = faults(page("h1 { colour: red }\nh1 { color: crimson }", "<p>x</p>\n<p>{{nobody}}</p>"));

        assertThat(refused).extracting(TemplateRefused.Fault::line).containsExactly(4, 5, 10);
        assertThat(refused.get(1).sentence()).isEqualTo("color can't be “crimson”; it is a colour such as #0f3d4c.");
    }

    @Test
    void anyRandomPieceOfATemplateIsUsedOrRefusedAndNeverBreaksIt() {
        var source = Design.CLASSIC.source();
        var used = 0;
        for (var i = 0; i < 400; i++) {
            var from = (int) (i * 7919L % source.length());
            var broken = source.substring(0, from) + source.substring(Math.min(source.length(), from + 1 + i % 17));
            if (faults(broken).isEmpty()) {
                assertThat(RENDER.pdf(AFrozenInvoice.issued().build(), Look.of(broken, Branding.PLAIN), List.of()))
                        .isNotEmpty();
                used++;
            }
        }
        assertThat(used).isBetween(20, 380);
    }

    @Test
    void aFirmsColourFontAndTextsArePrinted() {
        var branding = new Branding(
                null, "#a3123f", "Ledger Serif", Map.of("en", Map.of("invoice", "Fee note", "total", "Grand total")));
        var look = Look.of(Design.MODERN, branding);

        var pages = PrintedPages.of(RENDER.pdf(AFrozenInvoice.issued().build(), look, List.of()));

        assertThat(branding.faults()).isEmpty();
        assertThat(pages.text()).contains("Fee note INV-2026-00001", "Grand total 14,875.00 EUR");
        assertThat(pages.fontNames())
                .anyMatch(name -> name.contains("LedgerSerif"))
                .noneMatch(name -> name.contains("Inter"));
    }

    @Test
    void aBrandingThatCantBePrintedIsNamed() {
        var logo = new Logo("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes());
        var faults = new Branding(
                        logo,
                        "blue",
                        "Comic Sans",
                        Map.of("es", Map.of(), "en", Map.of("nothing", "x", "payBy", "Pay {sum}", "total", "סך הכל")))
                .faults();

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault).contains("# and six digits"))
                .anySatisfy(fault -> assertThat(fault).contains("Inter Tabular and Ledger Serif"))
                .anySatisfy(fault -> assertThat(fault).contains("The SVG has a <script>"))
                .anySatisfy(fault -> assertThat(fault).contains("not in “es”"))
                .anySatisfy(fault -> assertThat(fault).contains("No text is called “nothing”"))
                .anySatisfy(fault -> assertThat(fault).contains("must say [{amount}, {date}]"))
                .anySatisfy(fault -> assertThat(fault).contains("can't say [{sum}]"))
                .anySatisfy(fault -> assertThat(fault).contains("right to left"));
    }

    @Test
    void whatATemplateDoesNotSayIsNotPrinted() {
        var source = page(
                "@page { margin: 30mm }", "<h1>{{title}}</h1>{{#lines}}<p>{{position}} {{description}}</p>{{/lines}}");
        var look = Look.of(source, Branding.PLAIN);

        var pages = PrintedPages.of(RENDER.pdf(
                AFrozenInvoice.issued().withLine("Survey", "1", "C62", "5").build(), look, List.of()));

        assertThat(pages.text()).isEqualTo("Invoice INV-2026-00001\n1 Survey");
    }

    private static String page(String css, String body) {
        return "<html lang=\"{{language}}\"><head>\n<title>{{title}}</title>\n<style>\n" + css + "\n</style>\n</head>"
                + "<body>\n\n" + body + "\n</body></html>";
    }

    private static List<TemplateRefused.Fault> faults(String source) {
        var refused =
                catchThrowableOfType(TemplateRefused.class, () -> InvoiceTemplate.compile(source, Branding.PLAIN));
        return refused == null ? List.of() : refused.faults();
    }
}
