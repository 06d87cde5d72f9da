package io.milepost.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** One thing found that must not be, in words for an operator. */
public record Violation(@JsonIgnore Condition condition, String about, String says) {}
