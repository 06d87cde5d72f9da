package io.milepost.workflow.engine.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entities and odd encodings let two readers see two different models in one file. */
final class PlainXml implements Rule {
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    static final String NOT_PLAIN =
            "The file declares a document type, entities or instructions. Save it anew with Camunda Modeler.";

    @Override
    public String why() {
        return "A model is plain XML in UTF-8: no document type, no entities, no instructions.";
    }

    @Override
    public void check(Model model, Report report) {
        if (!model.read().plain()) {
            report.refuse(model, null, NOT_PLAIN);
        }
        if (!isUtf8(model.file().content())) {
            report.refuse(model, null, "The file is not encoded in UTF-8. Save it anew with Camunda Modeler.");
        }
    }

    private static boolean isUtf8(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            Matcher declared = ENCODING.matcher(text);
            return !declared.find()
                    || declared.group(1).toUpperCase(Locale.ROOT).equals("UTF-8");
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
