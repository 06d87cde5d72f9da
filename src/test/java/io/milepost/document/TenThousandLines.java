package io.milepost.document;

/** A program of its own, so that it can be given a small heap: prints one invoice and says how many pages it has. */
public final class TenThousandLines {
    private TenThousandLines() {}

    public static void main(String[] arguments) {
        var render = new RenderInvoice(AFrozenInvoice.ISSUER);
        var invoice = Samples.hours(AFrozenInvoice.issued(), 10_000).build();
        var pages = PrintedPages.of(render.pdf(invoice)).pages();
        System.out.println(pages.size() + " pages, last line "
                + pages.get(pages.size() - 1).contains("10000"));
    }
}
