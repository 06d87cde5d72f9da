package io.milepost.approval;

import java.util.Set;

/** Who is in which group. */
public interface Directory {
    Set<String> membersOf(String group);

    Set<String> groupsOf(String person);
}
