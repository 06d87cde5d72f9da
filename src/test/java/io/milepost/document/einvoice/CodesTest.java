package io.milepost.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.client.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our code lists are those the official validators were shipped with. */
class CodesTest {
    private static final String EN = "external/schematron/%s/%s/EN16931-%s-validation.xslt";
    private static final String CII_16 = EN.formatted("1.3.16", "cii", "CII");
    private static final String CII_15 = EN.formatted("1.3.15", "cii", "CII");
    private static final String UBL_15 = EN.formatted("1.3.15", "ubl", "UBL");
    private static final String PEPPOL_EN = "external/schematron/openpeppol/2026.5/xslt/CEN-EN16931-UBL.xslt";
    private static final String PEPPOL = "external/schematron/openpeppol/2026.5/xslt/PEPPOL-EN16931-UBL.xslt";
    private static final String ZUGFERD = "external/schematron/2.4/FACTUR-X_EN16931_codedb.xml";

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void countriesAreTheValidators(Profile profile) {
        assertKnown(all("BR-CL-14", "DE", "7", "ISO3166"), profile, code -> Codes.isCountry(code, profile));
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void currenciesAreTheValidators(Profile profile) {
        assertKnown(all("BR-CL-04", "EUR", "25", "ISO4217"), profile, code -> Codes.isCurrency(code, profile));
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void addressSchemesAreTheValidators(Profile profile) {
        assertKnown(all("BR-CL-25", "9930", "18", "eaid"), profile, code -> Codes.isAddressScheme(code, profile));
    }

    @Test
    void everyExemptionCodeIsOnTheList() {
        var vatex = xslt(CII_16, "BR-CL-22");
        for (var category : Category.values()) {
            if (category.exemption() != null) {
                assertThat(vatex).contains(category.exemption());
            }
        }
    }

    /** The lists a profile's validators have, each. */
    private interface Lists {
        List<Set<String>> of(Profile profile);
    }

    private static Lists all(String rule, String probe, String zugferd, String peppol) {
        return profile -> {
            var lists = switch (profile) {
                case FACTUR_X -> List.of(xslt(CII_16, rule), codedb(zugferd));
                case XRECHNUNG_CII -> List.of(xslt(CII_15, rule));
                case XRECHNUNG_UBL -> List.of(xslt(UBL_15, rule));
                default ->
                    peppol.equals("ISO3166")
                            ? List.of(xslt(PEPPOL_EN, rule))
                            : List.of(xslt(PEPPOL_EN, rule), variable(peppol));
            };
            assertThat(lists).allSatisfy(list -> assertThat(list).contains(probe));
            return lists;
        };
    }

    private static void assertKnown(Lists lists, Profile profile, Predicate<String> ours) {
        var theirs = lists.of(profile);
        var known = new TreeSet<>(theirs.get(0));
        theirs.forEach(known::retainAll);
        var candidates = new TreeSet<String>();
        for (var other : Profile.values()) {
            if (other != Profile.NONE) {
                lists.of(other).forEach(candidates::addAll);
            }
        }
        candidates.removeIf(ours.negate());
        assertThat(candidates).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> xslt(String file, String rule) {
        var text = read(file);
        var test = Pattern.compile(
                        "<svrl:failed-assert test=\"([^\"]*)\"(?:(?!</svrl:failed-assert>).)*?" + rule, Pattern.DOTALL)
                .matcher(text);
        assertThat(test.find()).as(rule + " in " + file).isTrue();
        return longest(test.group(1));
    }

    private static Set<String> variable(String name) {
        var list = Pattern.compile("name=\"" + name + "\" select=\"([^\"]*)\"").matcher(read(PEPPOL));
        assertThat(list.find()).as(name).isTrue();
        return longest(list.group(1));
    }

    private static Set<String> codedb(String id) {
        var list = Pattern.compile("<cl id=\"" + id + "\">(.*?)</cl>", Pattern.DOTALL)
                .matcher(read(ZUGFERD));
        assertThat(list.find()).as("list " + id).isTrue();
        return Pattern.compile("value=\"([^\"]*)\"")
                .matcher(list.group(1))
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> longest(String xpath) {
        return Pattern.compile("'([^']{60,})'")
                .matcher(xpath)
                .results()
                .flatMap(list -> List.of(list.group(1).strip().split("\\s+")).stream())
                .collect(Collectors.toSet());
    }

    private static String read(String resource) {
        try (var in = CodesTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
