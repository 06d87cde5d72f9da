package io.milepost.document;

import java.nio.file.Files;
import java.nio.file.Path;

public class Gallery {
    public static void main(String[] a) throws Exception {
        var render = new RenderInvoice(new Logo(AFrozenInvoice.ISSUER));
        var out = Path.of("/tmp/w/c-gallery");
        Files.createDirectories(out);
        save(render, out, "one", AFrozenInvoice.issued());
        save(
                render,
                out,
                "draft",
                lines(
                        AFrozenInvoice.draft()
                                .in("de")
                                .withNote(
                                        "Vielen Dank für die gute Zusammenarbeit.\nWie besprochen rechnen wir die erste Phase ab."),
                        5));
        save(render, out, "sixty", lines(AFrozenInvoice.issued().in("fr"), 60));
        save(
                render,
                out,
                "reverse",
                lines(
                        AFrozenInvoice.issued()
                                .in("de")
                                .to("Nordic Light ApS", "DK", "DK12345678")
                                .taxed("AE", "0", null),
                        4));
        save(
                render,
                out,
                "chf",
                lines(
                        AFrozenInvoice.issued()
                                .inCurrency("CHF")
                                .in("de")
                                .to("Alpine Orchards AG", "CH", null)
                                .taxed("O", "0", "Not taxable in Germany (§ 3a UStG)."),
                        8));
        save(
                render,
                out,
                "long",
                AFrozenInvoice.issued()
                        .withLine("Detailed design. ".repeat(118), "12.5", "HUR", "135.50")
                        .withLine("漢字 and 🎉 and <b>bold</b> & äöüß €\nsecond line", "0.333333", "HUR", "300"));
        for (int i = 10; i < 26; i++) save(render, out, "n" + i, lines(AFrozenInvoice.issued(), i));
        for (int r = 0; r < 5; r++) {
            long t = System.nanoTime();
            for (int i = 0; i < 20; i++)
                render.pdf(lines(AFrozenInvoice.issued(), 10).build());
            System.out.println((System.nanoTime() - t) / 20_000_000 + " ms");
        }
    }

    static AFrozenInvoice lines(AFrozenInvoice i, int n) {
        var roles = new String[] {
            "Senior Engineer",
            "Brückenbau: Statik und Prüfung der Lagerkräfte",
            "Projektleitung, Abstimmung mit der Hafenbehörde und Dokumentation der Ergebnisse für die Genehmigungsplanung",
            "Travel expenses"
        };
        for (int k = 0; k < n; k++)
            i.withLine(roles[k % 4], "" + (k + 1) * 1.25, k % 4 == 3 ? "C62" : "HUR", "" + (95 + k));
        return i;
    }

    static void save(RenderInvoice render, Path out, String name, AFrozenInvoice i) throws Exception {
        System.err.println(name);
        Files.write(out.resolve(name + ".pdf"), render.pdf(i.build()));
    }
}
