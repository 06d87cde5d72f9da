/** Billing schedules: which service periods a project is billed for, on which days, each of them once. */
@org.jspecify.annotations.NullMarked
package io.milepost.schedule;
