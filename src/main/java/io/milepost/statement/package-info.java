/** Payments in: bank statements, what their entries are likely to be, and what accounting says they are. */
@org.jspecify.annotations.NullMarked
package io.milepost.statement;
