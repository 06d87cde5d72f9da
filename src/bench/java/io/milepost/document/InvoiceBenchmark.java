package io.milepost.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.sun.management.ThreadMXBean;
import io.milepost.invoice.FrozenInvoice;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** CPU and allocation of one warm document, made in three ways in one run; prints a table, writes target/bench/results.json. */
final class InvoiceBenchmark {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Way(String name, Supplier<byte[]> work) {}

    record Result(String way, int lines, double millis, double megabytes, int bytes) {
        String json() {
            return "{\"way\": \"%s\", \"lines\": %d, \"cpuMillis\": %.1f, \"allocatedMegabytes\": %.1f, \"fileBytes\": %d}"
                    .formatted(way, lines, millis, megabytes, bytes);
        }
    }

    private InvoiceBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var results = new ArrayList<Result>();
        for (var lines : new int[] {10, 500}) {
            var invoice = Samples.hours(AFrozenInvoice.issued(), lines).build();
            for (var way : ways(invoice)) {
                results.add(measure(way, lines, lines == 10 ? 300 : 40, lines == 10 ? 101 : 15));
            }
        }
        print(results);
        var file = Files.createDirectories(Path.of("target/bench")).resolve("results.json");
        Files.writeString(
                file,
                results.stream().map(Result::json).collect(java.util.stream.Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
    }

    private static List<Way> ways(FrozenInvoice invoice) {
        var render = new RenderInvoice(AFrozenInvoice.ISSUER);
        var look = Look.of(Design.CLASSIC, Branding.PLAIN);
        var branded = Look.of(Design.CLASSIC, Branding.PLAIN.withLogo(IssuerLogo.of(AFrozenInvoice.ISSUER)));
        var raw = new RawLayoutInvoice(fonts());
        var html = new Html2PdfInvoice(fonts());
        Supplier<PrintedInvoice> printed =
                () -> PrintedInvoice.of(invoice, Annexes.NONE, Wording.in(invoice.language()), false);
        return List.of(
                new Way("raw layout API, A-3b, untagged", () -> raw.pdf(printed.get())),
                new Way("template, A-3a + UA-1", () -> render.pdf(invoice, look, List.of())),
                new Way("template, A-3a + UA-1, logo", () -> render.pdf(invoice, branded, List.of())),
                new Way("html2pdf as it was, tagged", () -> html.pdf(printed.get())));
    }

    private static Result measure(Way way, int lines, int warm, int rounds) {
        byte[] pdf = {};
        for (var i = 0; i < warm; i++) {
            pdf = way.work().get();
        }
        var nanos = new long[rounds];
        var bytes = new long[rounds];
        for (var i = 0; i < rounds; i++) {
            var allocated = THREADS.getCurrentThreadAllocatedBytes();
            var started = THREADS.getCurrentThreadCpuTime();
            pdf = way.work().get();
            nanos[i] = THREADS.getCurrentThreadCpuTime() - started;
            bytes[i] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
        Arrays.sort(nanos);
        Arrays.sort(bytes);
        return new Result(way.name(), lines, nanos[rounds / 2] / 1e6, bytes[rounds / 2] / 1e6, pdf.length);
    }

    private static void print(List<Result> results) {
        System.out.printf("%-34s %6s %10s %10s %9s %8s%n", "way", "lines", "CPU ms", "MB alloc.", "KB file", "x raw");
        var raw = 1.0;
        for (var result : results) {
            raw = result.way().startsWith("raw") ? result.millis() : raw;
            System.out.printf(
                    "%-34s %6d %10.1f %10.1f %9.0f %8.2f%n",
                    result.way(), result.lines(), result.millis(), result.megabytes(), result.bytes() / 1e3, result.millis() / raw);
        }
    }

    private static List<FontProgram> fonts() {
        return Stream.of("Regular", "Medium", "SemiBold").map(InvoiceBenchmark::font).toList();
    }

    private static FontProgram font(String weight) {
        var name = "/fonts/inter/InterTabular-" + weight + ".otf";
        try (var in = Objects.requireNonNull(InvoiceBenchmark.class.getResourceAsStream(name))) {
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
