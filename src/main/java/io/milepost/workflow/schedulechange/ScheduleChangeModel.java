package io.milepost.workflow.schedulechange;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/schedule-change.bpmn. */
public final class ScheduleChangeModel {
    public static final String KEY = "schedule-change";

    /** HARBOUR/RET-1 */
    static final ProcessVariable<String> SCHEDULE = ProcessVariable.text("billingSchedule");
    /** pause, resume, skip, take-back, fee, drafts or end. */
    static final ProcessVariable<String> CHANGE = ProcessVariable.text("scheduleChange");

    static final ProcessVariable<String> WHY = ProcessVariable.text("changeWhy");
    /** First days of periods, yyyy-MM-dd, with commas between; blank for the next one. */
    static final ProcessVariable<String> PERIODS = ProcessVariable.text("changePeriods");
    /** On which it goes on, changes or ends: yyyy-MM-dd. */
    static final ProcessVariable<String> DAY = ProcessVariable.text("changeDay");

    /** Which retainer changes, where there are several. */
    static final ProcessVariable<String> TERM = ProcessVariable.text("changedTerm");
    /** Such as 1500.00 */
    static final ProcessVariable<String> FEE = ProcessVariable.text("changedFee");
    /** Such as 12.5 */
    static final ProcessVariable<String> HOURS = ProcessVariable.text("changedHours");
    /** Yes where retainers end with their schedule. */
    static final ProcessVariable<String> RETAINERS_TOO = ProcessVariable.text("endRetainers");

    private ScheduleChangeModel() {}
}
