package io.milepost;

import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One module alone on the real schema, without the engine and without a transaction around each test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
        showSql = false,
        properties = {
            "milepost.db.url=jdbc:h2:mem:module;MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "milepost.db.user=milepost",
            "milepost.db.password=milepost",
            "milepost.admin.password=unused",
            "spring.mail.host=127.0.0.1",
            "milepost.issuer.name=Brückner & Vale Engineering GmbH",
            "milepost.issuer.email=invoices@brueckner-vale.example"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@EnableConfigurationProperties(Issuer.class)
@Import(Timeline.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface OnTheDatabase {}
