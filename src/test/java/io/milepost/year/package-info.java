/** A year of a firm's invoices, lived through by the whole application, and what it must come to, reckoned another way. */
package io.milepost.year;
