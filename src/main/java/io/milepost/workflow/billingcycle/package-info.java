/** What surrounds processes/billing-cycle.bpmn. */
@org.jspecify.annotations.NullMarked
package io.milepost.workflow.billingcycle;
