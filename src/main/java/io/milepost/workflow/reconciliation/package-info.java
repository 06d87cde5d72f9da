/** Brings processes and book together again after whatever was done to either. */
@org.jspecify.annotations.NullMarked
package io.milepost.workflow.reconciliation;
