package io.milepost.statement;

import io.milepost.statement.file.ReadStatement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the firm's accounts a statement is of: banks name it by its IBAN, or as they did before there were IBANs. */
record FirmAccount(List<String> ibans) {
    private static final Pattern SORT_CODE_AND_NUMBER = Pattern.compile("(?:(\\d{5,8})/)?0*(\\d{5,12})[A-Z]{0,3}");
    private static final int CODE_BEGINS = 4;

    String of(ReadStatement statement) {
        String named = statement.account().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        List<String> meant =
                ibans.stream().filter(iban -> names(named, iban)).distinct().toList();
        if (meant.size() != 1) {
            throw new UnreadableStatement(
                    ("The statement is of the account '%s', which is none of the firm's: %s. Check the file, or ask the"
                                    + " operator to add the account to the settings (milepost.issuer).")
                            .formatted(named.length() > 40 ? named.substring(0, 40) : named, String.join(", ", ibans)));
        }
        return meant.get(0);
    }

    private static boolean names(String named, String iban) {
        String plain = named.replaceAll("[^A-Z0-9]", "");
        if (plain.equals(iban) || plain.matches(Pattern.quote(iban) + "[A-Z]{3}")) {
            return true;
        }
        Matcher old = SORT_CODE_AND_NUMBER.matcher(named.replaceAll("[^A-Z0-9/]", ""));
        return old.matches()
                && iban.endsWith(old.group(2))
                && (old.group(1) == null || iban.startsWith(old.group(1), CODE_BEGINS));
    }
}
