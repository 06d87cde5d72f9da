package io.milepost;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps the engine and iText exchangeable, the modules pointing one way, and the aggregates in charge of themselves. */
class ArchitectureTest {
    private static final JavaClasses MILEPOST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.milepost");

    private static final DescribedPredicate<JavaClass> COUNT_MONEY = resideInAnyPackage(
            "io.milepost.money..",
            "io.milepost.project..",
            "io.milepost.billing..",
            "io.milepost.invoice..",
            "io.milepost.receivable..",
            "io.milepost.statement..",
            "io.milepost.approval..");

    private static final DescribedPredicate<JavaClass> DOUBLE_OR_FLOAT = describe(
            "double or float",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));

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
    void onlyTheReaderOfStatementsSeesTheLibraryForMt940() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.milepost.statement.file..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.prowidesoftware..")
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
    void moneyDependsOnNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("io.milepost.money..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.milepost..").and(resideOutsideOfPackage("io.milepost.money..")))
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
        noFields()
                .that()
                .areDeclaredInClassesThat(COUNT_MONEY)
                .should()
                .haveRawType(DOUBLE_OR_FLOAT)
                .check(MILEPOST);
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat(COUNT_MONEY)
                .should()
                .haveRawReturnType(DOUBLE_OR_FLOAT)
                .orShould()
                .haveRawParameterTypes(anyElementThat(DOUBLE_OR_FLOAT))
                .check(MILEPOST);
        noClasses()
                .that(COUNT_MONEY)
                .should()
                .callCodeUnitWhere(
                        describe("it takes or gives a double or float", call -> takesOrGives(call.getTarget())))
                .check(MILEPOST);
    }

    private static boolean takesOrGives(CodeUnitCallTarget called) {
        return DOUBLE_OR_FLOAT.test(called.getRawReturnType())
                || called.getRawParameterTypes().stream().anyMatch(DOUBLE_OR_FLOAT);
    }
}
