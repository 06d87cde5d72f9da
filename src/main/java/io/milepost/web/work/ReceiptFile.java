package io.milepost.web.work;

import io.milepost.project.Receipt;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file from outside to a browser so that it can do nothing there but be looked at. */
public final class ReceiptFile {
    private static final Duration A_DAY = Duration.ofDays(1);

    private ReceiptFile() {}

    public static ResponseEntity<byte[]> answer(Receipt receipt) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(receipt.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named(name(receipt)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(A_DAY).cachePrivate())
                .eTag(receipt.sha256())
                .body(receipt.content());
    }

    /** Of letters that no file system minds. */
    public static String name(Receipt receipt) {
        String key = receipt.item().value().replaceFirst("^expense:", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return "receipt-%s.%s".formatted(key, receipt.type().ending());
    }

    private static String named(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }
}
