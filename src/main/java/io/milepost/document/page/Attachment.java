package io.milepost.document.page;

/** A file inside of the PDF (PDF/A-3), and what it is to the pages: ISO 32000-2, AFRelationship. */
public record Attachment(
        String fileName, String mediaType, Relationship relationship, String description, byte[] content) {

    public enum Relationship {
        DATA("Data"),
        ALTERNATIVE("Alternative"),
        SUPPLEMENT("Supplement"),
        SOURCE("Source");

        private final String key;

        Relationship(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** The name that Factur-X and ZUGFeRD give their invoice data. */
    public static final String FACTUR_X = "factur-x.xml";

    boolean isFacturX() {
        return fileName.equals(FACTUR_X);
    }
}
