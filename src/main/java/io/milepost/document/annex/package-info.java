/** What goes with an invoice to prove it: hours, expenses and their receipts. */
@org.jspecify.annotations.NullMarked
package io.milepost.document.annex;
