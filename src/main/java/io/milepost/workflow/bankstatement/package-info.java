@org.jspecify.annotations.NullMarked
package io.milepost.workflow.bankstatement;
