package io.milepost.project;

/** For which projects the person who asks may record work. */
@FunctionalInterface
public interface ProjectScope {
    boolean includes(Project project);
}
