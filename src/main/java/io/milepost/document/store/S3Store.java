package io.milepost.document.store;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps originals in a bucket as {@code <prefix>/<sha256>}. They are there before the index names them, so a crash between
 * the two leaves an object nobody refers to, and the next attempt finds it under the same name.
 */
final class S3Store implements DocumentStore {
    private static final Pattern LOCATION = Pattern.compile("s3://([^/]+)/(.+)");
    private static final int IS_THERE_ALREADY = 412; // RFC 9110, to If-None-Match: *

    private final S3Client s3;
    private final String bucket;
    private final String folder;

    S3Store(S3Client s3, String bucket, @Nullable String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.folder = prefix == null || prefix.isBlank() ? "" : prefix.replaceAll("^/+|/+$", "") + "/";
    }

    @Override
    public String put(String sha256, byte[] content) {
        String key = folder + sha256;
        String location = "s3://%s/%s".formatted(bucket, key);
        if (!isNew(key, sha256, content)) {
            byte[] known = get(location, sha256).orElseThrow(() -> new WrittenOnce(sha256));
            if (!Arrays.equals(known, content)) {
                throw new WrittenOnce(sha256);
            }
        }
        return location;
    }

    private boolean isNew(String key, String sha256, byte[] content) {
        var request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .ifNoneMatch("*")
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)))
                .contentType("application/octet-stream")
                .build();
        return reached("keep", () -> {
            try {
                s3.putObject(request, RequestBody.fromBytes(content));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == IS_THERE_ALREADY) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public boolean holds(String location) {
        return LOCATION.matcher(location).matches();
    }

    /** By the bucket and key on record, so that a prefix or bucket set later changes nothing for what lies there. */
    @Override
    public Optional<byte[]> get(String location, String sha256) {
        Matcher place = LOCATION.matcher(location);
        if (!place.matches()) {
            throw new IllegalArgumentException("no place in S3: " + location);
        }
        return reached("read", () -> {
            try {
                return Optional.of(s3.getObjectAsBytes(
                                object -> object.bucket(place.group(1)).key(place.group(2)))
                        .asByteArrayUnsafe());
            } catch (NoSuchKeyException gone) {
                return Optional.empty();
            }
        });
    }

    private static <T> T reached(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new StoreUnreachable(
                    "The S3 store of documents did not %s a document: %s".formatted(what, e.getMessage()), e);
        }
    }
}
