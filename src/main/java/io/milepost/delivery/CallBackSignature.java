package io.milepost.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the firm's access point from anybody else: HMAC-SHA-256 (RFC 2104) with the secret they share, in hex, over
 * {@code timestamp.messageId.body}. What is older or newer than five minutes is refused, so that a call overheard is of no use
 * later.
 */
@Component
public class CallBackSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final AccessPointSettings settings;
    private final Clock clock;

    CallBackSignature(AccessPointSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code timestamp} in seconds since 1970, {@code signature} as it came. */
    public boolean holds(@Nullable String timestamp, String messageId, byte[] body, @Nullable String signature) {
        var secret = settings.callbackSecret();
        if (secret == null || secret.isBlank() || timestamp == null || signature == null) {
            return false;
        }
        return SECONDS.matcher(timestamp).matches()
                && isFresh(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                && MessageDigest.isEqual(
                        of(secret, timestamp, messageId, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isFresh(Instant signed) {
        return Duration.between(signed, clock.instant()).abs().compareTo(WINDOW) <= 0;
    }

    static String of(String secret, String timestamp, String messageId, byte[] body) {
        var text = new ByteArrayOutputStream();
        text.writeBytes((timestamp + "." + messageId + ".").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(body);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
