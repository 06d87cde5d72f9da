package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;

class SharedSessionsTest {
    @Test
    void whoIsSignedInIsReadBack() throws IOException {
        Authentications people = new Authentications();
        UserAuthentication maya = new UserAuthentication("maya", "default");
        maya.setAuthorizedApps(Set.of("tasklist"));
        people.addOrReplace(maya);

        assertThat(SharedSessions.read(written(people)))
                .isInstanceOfSatisfying(
                        Authentications.class,
                        read -> assertThat(read.getAuthenticationForProcessEngine("default")
                                        .getName())
                                .isEqualTo("maya"));
    }

    @Test
    void whatCamundaDoesNotPutIntoASessionDoesNotComeOutOfIt() throws IOException {
        assertThat(SharedSessions.read(written(new File("/etc/passwd")))).isNull();
    }

    @Test
    void whatCantBeReadIsNotThere() {
        assertThat(SharedSessions.read(new byte[] {1, 2, 3})).isNull();
    }

    private static byte[] written(Object attribute) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        }
        return bytes.toByteArray();
    }
}
