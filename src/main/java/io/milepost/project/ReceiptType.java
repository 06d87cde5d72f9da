package io.milepost.project;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The files a receipt may be. What a file is, its first bytes say; names and declared types can lie. */
public enum ReceiptType {
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    PDF("application/pdf", "pdf", "255044462d");

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    ReceiptType(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static Optional<ReceiptType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    static ReceiptType called(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
