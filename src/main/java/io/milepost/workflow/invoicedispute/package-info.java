/** What surrounds processes/invoice-dispute.bpmn. */
@org.jspecify.annotations.NullMarked
package io.milepost.workflow.invoicedispute;
