package io.milepost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps the engine and iText exchangeable, the modules pointing one way, and the aggregates in charge of themselves. */
class ArchitectureTest {
    private static final JavaClasses MILEPOST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.milepost");

    @Test
    void modulesPointOneWayAndUseOnlyWhatAnotherOffers() {
        ApplicationModules.of(Milepost.class).verify();
    }

    @Test
    void onlyTheWorkflowModuleSeesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.milepost.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MILEPOST);
    }

    @Test
    void onlyTheDocumentModuleSeesIText() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.milepost.document..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.itextpdf..")
                .check(MILEPOST);
    }

    @Test
    void nothingPointsAtTheWorkflowOrTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.milepost.workflow..", "io.milepost.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.milepost.workflow..", "io.milepost.web..")
                .check(MILEPOST);
    }

    @Test
    void moneyImportsNothingOfOurs() {
        classes()
                .that()
                .resideInAPackage("io.milepost.money..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.milepost.client..",
                        "io.milepost.project..",
                        "io.milepost.billing..",
                        "io.milepost.invoice..")
                .check(MILEPOST);
    }

    @Test
    void aggregatesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(MILEPOST);
    }

    @Test
    void noDoubleOrFloatComesNearMoney() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.milepost.money..",
                        "io.milepost.project..",
                        "io.milepost.billing..",
                        "io.milepost.invoice..",
                        "io.milepost.receivable..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class, double.class, float.class)
                .check(MILEPOST);
    }
}
