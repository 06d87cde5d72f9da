/** Where the bytes of originals lie: in the database, or in an S3-compatible store. */
@org.jspecify.annotations.NullMarked
package io.milepost.document.store;
