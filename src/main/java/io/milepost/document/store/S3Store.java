package io.milepost.document.store;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Keeps originals in a bucket as {@code <prefix>/<sha256>}. They are there before the index names them, so a crash between
 * the two leaves an object nobody refers to, and the next attempt finds it under the same name.
 */
final class S3Store implements DocumentStore {
    private static final Pattern LOCATION = Pattern.compile("s3://([^/]+)/(.+)");

    private final S3Client s3;
    private final String bucket;
    private final String folder;

    S3Store(S3Client s3, String bucket, @Nullable String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.folder = prefix == null || prefix.isBlank() ? "" : prefix.replaceAll("^/+|/+$", "") + "/";
    }

    /**
     * Looks first instead of asking for {@code If-None-Match: *}, which not every store knows: two that write at once write
     * the same bytes.
     */
    @Override
    public String put(String sha256, byte[] content) {
        String key = folder + sha256;
        String location = "s3://%s/%s".formatted(bucket, key);
        var known = get(location, sha256);
        if (known.isEmpty()) {
            var unused = reached("keep", () -> s3.putObject(request(key, content), RequestBody.fromBytes(content)));
        } else if (!Arrays.equals(known.get(), content)) {
            throw new WrittenOnce(sha256);
        }
        return location;
    }

    /** With Content-MD5, which every store checks, and without which Amazon's refuses objects it must lock. */
    private PutObjectRequest request(String key, byte[] content) {
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentMD5(Base64.getEncoder().encodeToString(DigestUtils.md5Digest(content)))
                .contentType("application/octet-stream")
                .build();
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
