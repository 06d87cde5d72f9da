package io.milepost.document.einvoice;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms and check digits of the identifiers Peppol looks at (PEPPOL-COMMON-R040 to -R057), by address scheme. */
final class Identifiers {
    private record Form(String name, Predicate<String> test) {}

    private static final Map<String, Form> FORMS = Map.ofEntries(
            form("0088", "GLN", id -> digits(id, 1, 99) && gs1(id)),
            form("0192", "Norwegian organisation number", id -> digits(id, 9, 9) && mod11(id)),
            form("0184", "Danish CVR number", pattern("(DK)?[0-9]{8}")),
            form("0096", "Danish P number", pattern("[0-9]{10}")),
            form("0198", "Danish SE number", pattern("DK[0-9]{8}")),
            form("0208", "Belgian enterprise number", id -> digits(id, 10, 10) && mod97(id)),
            form("0201", "Italian IPA code", pattern("[A-Za-z0-9]{6}")),
            form("0210", "Italian tax code", Identifiers::codiceFiscale),
            form("9907", "Italian tax code", Identifiers::codiceFiscale),
            form("0211", "Italian VAT number", Identifiers::partitaIva),
            form("0007", "Swedish organisation number", id -> digits(id, 10, 10) && luhn(id)),
            form("0151", "Australian Business Number", id -> digits(id, 11, 11) && abn(id)),
            form("0106", "Dutch KVK number", pattern("[0-9]{8}")),
            form("0190", "Dutch OIN", pattern("[0-9]{20}")),
            form("9944", "Dutch VAT number", pattern("NL[0-9]{9}B[0-9]{2}")));

    private Identifiers() {}

    /** Of other schemes, nothing is known. */
    static boolean isWellFormed(String scheme, String id) {
        var form = FORMS.get(scheme);
        return form == null || form.test().test(id);
    }

    static String name(String scheme) {
        var form = FORMS.get(scheme);
        return form == null ? "identifier" : form.name();
    }

    private static Map.Entry<String, Form> form(String scheme, String name, Predicate<String> test) {
        return Map.entry(scheme, new Form(name, test));
    }

    private static Predicate<String> pattern(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean digits(String id, int least, int most) {
        return id.length() >= least && id.length() <= most && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int digit(String id, int at) {
        return id.charAt(at) - '0';
    }

    /** GS1: weights 3 and 1 from the right. */
    private static boolean gs1(String id) {
        var last = id.length() - 1;
        var sum = 0;
        for (var i = 0; i < last; i++) {
            sum += digit(id, last - 1 - i) * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10 == digit(id, last);
    }

    private static boolean mod11(String id) {
        var last = id.length() - 1;
        var sum = 0;
        for (var i = 0; i < last; i++) {
            sum += digit(id, last - 1 - i) * (i % 6 + 2);
        }
        return Long.parseLong(id) > 0 && (11 - sum % 11) % 11 == digit(id, last);
    }

    private static boolean mod97(String id) {
        return Integer.parseInt(id.substring(8)) == 97 - Integer.parseInt(id.substring(0, 8)) % 97;
    }

    private static boolean luhn(String id) {
        var last = id.length() - 1;
        var sum = 0;
        for (var i = 0; i < last; i++) {
            var weighted = digit(id, last - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10 == digit(id, last);
    }

    private static boolean abn(String id) {
        var sum = (digit(id, 0) - 1) * 10;
        for (var i = 1; i < id.length(); i++) {
            sum += digit(id, i) * (2 * i - 1);
        }
        return sum % 89 == 0;
    }

    private static boolean codiceFiscale(String id) {
        return digits(id, 11, 11) || id.matches("[A-Za-z]{6}[0-9]{2}[A-Za-z][0-9]{2}.{3}[0-9][A-Za-z]");
    }

    /** Only what begins with IT is looked at. */
    private static boolean partitaIva(String id) {
        if (!id.startsWith("IT") && !id.startsWith("it")) {
            return true;
        }
        var number = id.substring(2);
        if (!digits(number, 11, 11)) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var weighted = digit(number, i) * (i % 2 == 0 ? 1 : 2);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
