/** What banks write: CAMT.053, MT940 and CSV, each by a reader of its own. The only package that sees the MT940 library. */
@org.jspecify.annotations.NullMarked
package io.milepost.statement.file;
