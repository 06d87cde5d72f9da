package io.milepost.workflow.schedulechange;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/schedule-change.bpmn. */
public final class ScheduleChangeModel {
    public static final String KEY = "schedule-change";

    /** HARBOUR/RET-1 */
    static final ProcessVariable<String> SCHEDULE = ProcessVariable.text("billingSchedule");
    /** pause, resume, skip, take-back or end. */
    static final ProcessVariable<String> CHANGE = ProcessVariable.text("scheduleChange");

    static final ProcessVariable<String> WHY = ProcessVariable.text("changeWhy");
    /** First days of periods, yyyy-MM-dd, with commas between; blank for the next one. */
    static final ProcessVariable<String> PERIODS = ProcessVariable.text("changePeriods");
    /** On which it goes on, or ends: yyyy-MM-dd. */
    static final ProcessVariable<String> DAY = ProcessVariable.text("changeDay");

    private ScheduleChangeModel() {}
}
