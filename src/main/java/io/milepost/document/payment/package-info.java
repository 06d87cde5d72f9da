/** The codes a banking app reads off an invoice. */
@org.jspecify.annotations.NullMarked
package io.milepost.document.payment;
