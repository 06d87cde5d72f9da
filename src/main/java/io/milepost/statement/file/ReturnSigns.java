package io.milepost.statement.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How banks say that they take an earlier booking back: in the codes of three standards, or in a word. */
public final class ReturnSigns {
    /** Of SWIFT's :61:, after the N: a returned item. */
    private static final String RETURNED_ITEM = "RTI";
    /** Business codes of returned credit transfers and direct debits in Germany (DK, GVC). */
    private static final Set<String> BUSINESS_CODES = Set.of("108", "109", "159", "181", "182", "183", "184");
    /** Sub-families of ISO 20022's external bank transaction codes: returned, reversed or unpaid, whatever the family. */
    private static final Set<String> SUB_FAMILIES =
            Set.of("UPDD", "PRDD", "RCDD", "RRTN", "RPCR", "ARET", "AREV", "UPCQ", "CQRV", "UPCT");

    private static final Pattern KIND =
            Pattern.compile("RUE?CK(LAST|BELAST|GABE|UE?BERW)|RETOURE|RETURN|CHARGEBACK|UNPAID|STORNO");
    private static final Pattern ITS_FEE = Pattern.compile("ENTGELT|GEBUE?HR|FEE|CHARGES");
    private static final Pattern WORDS = Pattern.compile(
            "RUE?CKLASTSCHR|RUE?CKBELASTUNG|RETURNEDDIRECTDEBIT|UNPAIDDIRECTDEBIT|DIRECTDEBITRETURN|CHARGEBACK");

    private ReturnSigns() {}

    static boolean swift(String identification) {
        return identification.equals(RETURNED_ITEM);
    }

    static boolean business(String code) {
        return BUSINESS_CODES.contains(code);
    }

    static boolean subFamily(String code) {
        return SUB_FAMILIES.contains(code);
    }

    /** What German banks write into camt: NRTI+109+00931, the codes of an MT940 in a row. */
    static boolean inARow(String codes) {
        String[] parts = codes.split("\\+", -1);
        return swift(parts[0].replaceFirst("^[NFS]", "")) || parts.length > 1 && business(parts[1]);
    }

    /** By the bank's own name for the kind of booking, such as SEPA-Rücklastschrift; not by what it takes for one. */
    static boolean kind(String name) {
        String plain = letters(name);
        return KIND.matcher(plain).find() && !ITS_FEE.matcher(plain).find();
    }

    /** By words that stand where payers write, too: a hint, no proof. */
    public static boolean words(String text) {
        return WORDS.matcher(letters(text)).find();
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replace("Ü", "UE").replaceAll("[^A-Z]", "");
    }
}
