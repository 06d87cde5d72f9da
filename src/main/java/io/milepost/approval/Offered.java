package io.milepost.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who sees that a gate waits: groups, people by name, and when somebody else begins or ends standing in for one of them. */
public record Offered(Set<String> groups, Set<String> people, Optional<Instant> untilThen) {}
