/** What surrounds processes/milestone-acceptance.bpmn. */
@org.jspecify.annotations.NullMarked
package io.milepost.workflow.milestoneacceptance;
