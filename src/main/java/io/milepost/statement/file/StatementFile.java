package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file as a bank gave it out, or a person saved it. */
final class StatementFile {
    /** What Western banks and spreadsheets write where it is not UTF-8; every byte of it is a character. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int HEAD = 4096;

    private final byte[] content;

    StatementFile(byte[] content) {
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** How it begins, to recognise it by. */
    String head() {
        return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "")
                .stripLeading();
    }

    /** As UTF-8 where it is, else as what Western banks write. */
    String text() {
        for (byte each : content) {
            if (each == 0) {
                throw new UnreadableStatement("The file has zero bytes: it is no text. Export it as UTF-8.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WESTERN);
        }
    }
}
