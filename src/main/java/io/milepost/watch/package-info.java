/** What operators watch: counters of the invoices' lives, and gauges over what waits. */
@org.jspecify.annotations.NullMarked
package io.milepost.watch;
