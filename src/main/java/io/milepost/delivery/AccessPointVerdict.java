package io.milepost.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from what an access point answered whether it took a message, refuses it for good, or may take it later. */
final class AccessPointVerdict {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What fits a path's segment, for the call-back. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~@:+=-]{0,199}");

    /** We are not let in, or too fast or too slow (RFC 9110): a matter of settings or of the moment, not of this invoice. */
    private static final Set<Integer> NOT_ABOUT_IT = Set.of(401, 403, 407, 408, 425, 429);

    private static final int LONGEST_REASON = 500;

    private AccessPointVerdict() {}

    static String messageId(int status, byte[] body) {
        if (status >= 200 && status < 300) {
            var id = read(body).path("messageId").asText();
            if (!MESSAGE_ID.matcher(id).matches()) {
                throw new HandOverPostponed("The access point took it, but named no usable message id.", null);
            }
            return id;
        }
        if (status >= 400 && status < 500 && !NOT_ABOUT_IT.contains(status)) {
            throw new HandOverRefused("The access point refused it: " + reason(status, body));
        }
        throw new HandOverPostponed("The access point can't take it now: " + reason(status, body), null);
    }

    /** {@code reason}, or {@code detail} of a problem (RFC 9457), in one line. */
    private static String reason(int status, byte[] body) {
        var answer = read(body);
        return Stream.of("reason", "detail", "title")
                .map(name -> answer.path(name).asText())
                .map(MailText::oneLine)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…")
                .findFirst()
                .orElse("status " + status + ", without a reason");
    }

    private static JsonNode read(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
