package io.milepost.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the next release might be: the same with a changed model and one more table, which the running version knows nothing of. */
final class NextVersion {
    private static final String MODEL = "processes/payment-follow-up.bpmn";

    private NextVersion() {}

    static PackagedMilepost of(PackagedMilepost current, Path folder) throws IOException {
        Path jar = folder.resolve("milepost.jar");
        Files.copy(current.jar(), jar);
        Files.createSymbolicLink(
                folder.resolve("lib"), current.jar().resolveSibling("lib").toAbsolutePath());
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path model = content.getPath("/" + MODEL);
            Files.writeString(
                    model, Files.readString(model).replace("A message is only a nudge", "Each message is a nudge"));
            Files.writeString(
                    content.getPath("/db/migration/V9999__next_version.sql"),
                    "create table next_version (id int not null primary key);");
        }
        return current.withJar(jar);
    }
}
