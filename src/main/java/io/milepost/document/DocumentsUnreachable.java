package io.milepost.document;

/** The place where originals lie does not answer at this moment: trying again later is of use. */
public class DocumentsUnreachable extends RuntimeException {
    DocumentsUnreachable(Throwable cause) {
        super("The store of documents does not answer at this moment. Nothing is lost; try again in a minute.", cause);
    }
}
