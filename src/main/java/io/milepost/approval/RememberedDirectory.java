package io.milepost.approval;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Looks a group up once: the same few are asked for with every invoice. */
final class RememberedDirectory implements Directory {
    private final Directory directory;
    private final Map<String, Set<String>> members = new HashMap<>();

    RememberedDirectory(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<String> membersOf(String group) {
        return members.computeIfAbsent(group, directory::membersOf);
    }

    @Override
    public Set<String> groupsOf(String person) {
        return directory.groupsOf(person);
    }
}
