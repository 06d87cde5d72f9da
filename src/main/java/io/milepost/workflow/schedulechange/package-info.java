/** What surrounds processes/schedule-change.bpmn. */
@org.jspecify.annotations.NullMarked
package io.milepost.workflow.schedulechange;
