package io.milepost.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fonts we ship, parsed once: what a page looks like must not depend on the machine that makes it. */
final class Typefaces {
    private static final List<Typeface> ALL = new ArrayList<>();
    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "Inter Tabular",
                    List.of(
                            face("inter/InterTabular-Regular.otf", 400, false),
                            face("inter/InterTabular-Medium.otf", 500, false),
                            face("inter/InterTabular-SemiBold.otf", 600, false),
                            face("inter/InterTabular-Italic.otf", 400, true))),
            new Family(
                    "Ledger Serif",
                    List.of(
                            face("ledger/LedgerSerif-Regular.otf", 400, false),
                            face("ledger/LedgerSerif-SemiBold.otf", 600, false),
                            face("ledger/LedgerSerif-Italic.otf", 400, true))));
    /** Chinese, Japanese and Korean, in whatever family a text is. */
    private static final Typeface FALLBACK =
            face("fallback/DroidSansFallback.ttf", 400, false).typeface();

    private Typefaces() {}

    record Face(Typeface typeface, int weight, boolean italic) {}

    record Family(String name, List<Face> faces) {
        Typeface face(int weight, boolean italic) {
            return faces.stream()
                    .min(Comparator.comparingInt(
                            face -> (face.italic() == italic ? 0 : 1000) + Math.abs(face.weight() - weight)))
                    .orElseThrow()
                    .typeface();
        }
    }

    static Family standard() {
        return FAMILIES.get(0);
    }

    static List<String> families() {
        return FAMILIES.stream().map(Family::name).toList();
    }

    static String names() {
        return FAMILIES.stream().map(family -> "\"" + family.name() + "\"").collect(Collectors.joining(" or "));
    }

    static Optional<Family> family(String written) {
        var name = written.replaceAll("^([\"'])(.*)\\1$", "$2").toLowerCase(Locale.ROOT);
        return FAMILIES.stream()
                .filter(family -> family.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The face that has the character: the wanted one first, then the other families' regular ones, then the fallback. */
    static Optional<Typeface> having(int point, Typeface wanted) {
        if (wanted.glyph(point) != null) {
            return Optional.of(wanted);
        }
        if (FALLBACK.glyph(point) != null && point >= 0x2e80) {
            return Optional.of(FALLBACK);
        }
        return ALL.stream().filter(face -> face.glyph(point) != null).findFirst();
    }

    static Typeface standardBold() {
        return standard().face(600, false);
    }

    static int count() {
        return ALL.size();
    }

    private static Face face(String file, int weight, boolean italic) {
        var typeface = new Typeface(file, ALL.size());
        ALL.add(typeface);
        return new Face(typeface, weight, italic);
    }
}
