package io.milepost.statement.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** SWIFT's customer statement message MT 940, in the dialects of banks that send it as bare fields, with or without envelope. */
@Component
@Order(2)
class Mt940 implements StatementFormat {
    private static final Pattern BEGIN = Pattern.compile("(?m)^(\\{.*\\{4:)?:20:|\\{4:\\s*:20:");
    private static final Pattern LINE = Pattern.compile("\\r\\n|\\r|\\n|@@");

    @Override
    public String name() {
        return "MT940";
    }

    @Override
    public boolean recognises(StatementFile file) {
        String head = file.head();
        return BEGIN.matcher(head).find() && head.contains(":25:");
    }

    @Override
    public List<ReadStatement> read(StatementFile file) {
        List<ReadStatement> statements = new ArrayList<>();
        var message = new StringBuilder();
        int begins = 0;
        int number = 0;
        for (String line : LINE.split(file.text(), -1)) {
            number++;
            String field = line.replaceFirst("^.*\\{4:", "");
            boolean first = field.startsWith(":20:");
            if (first && begins > 0) {
                statements.add(Mt940Message.read(message.toString(), begins));
                message.setLength(0);
            }
            begins = first ? number : begins;
            if (begins > 0) {
                message.append(plain(field)).append("\r\n");
            }
        }
        statements.add(Mt940Message.read(message.toString(), begins));
        return statements;
    }

    /** Without the end of a message and without braces, which would end it early. */
    private static String plain(String line) {
        return line.matches("-\\}?.*") ? "" : line.replace('{', '(').replace('}', ')');
    }
}
