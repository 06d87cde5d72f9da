package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import java.util.Map;
import java.util.Set;

/** The code lists as the validators know them; where two of one profile differ, what both know. {@code CodesTest} compares. */
final class Codes {
    /** ISO 3166-1 (BR-CL-14) with 1A for Kosovo and XI for Northern Ireland. */
    private static final Set<String> COUNTRIES = set("""
            1A AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
            BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ
            FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ
            IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH
            MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL
            PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR ST SV SX SY SZ TC TD TF
            TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT ZA ZM ZW
            """);
    /** South Sudan is in the lists for UBL only, the Netherlands Antilles are in an old one still. */
    private static final Map<Profile, Set<String>> MORE_COUNTRIES = Map.of(
            Profile.XRECHNUNG_CII, Set.of("AN"), Profile.XRECHNUNG_UBL, Set.of("SS"), Profile.PEPPOL_UBL, Set.of("SS"));

    /** ISO 4217 (BR-CL-04). */
    private static final Set<String> CURRENCIES = set("""
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
            CHF CHW CLF CLP CNH CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
            GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
            LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
            PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP SVC SYP SZL THB TJS
            TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD
            XCD XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG
            """);

    /** Some lists are older than others. */
    private static final Map<Profile, Set<String>> MORE_CURRENCIES = Map.of(
            Profile.XRECHNUNG_CII, Set.of("ANG", "BGN", "STD"),
            Profile.XRECHNUNG_UBL, Set.of("ANG", "BGN", "STD"),
            Profile.PEPPOL_UBL, Set.of("XCG"));

    /** CEF's Electronic Address Scheme list (BR-CL-25). */
    private static final Set<String> EAS = set("""
            0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188
            0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213
            0215 0216 0217 0218 0219 0220 0221 0225 0230 0235 0240 0242 0244 0245 0246 0248 9910 9913 9914 9915 9918
            9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940
            9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM
            """);
    /** What the validators of each profile lack of it still. */
    private static final Map<Profile, Set<String>> SCHEMES_UNKNOWN = Map.of(
            Profile.FACTUR_X, set("0219 0220 0242 0245 0246 0248"),
            Profile.XRECHNUNG_CII, set("0242 0245 0246 0248"),
            Profile.XRECHNUNG_UBL, set("0242 0245 0246 0248"),
            Profile.PEPPOL_UBL,
                    set("0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217 0219 0220"
                            + " AN AQ AS AU EM"));

    /** UN/ECE Recommendation 20: hours and pieces are what we bill. */
    private static final Set<String> UNITS = Set.of("HUR", "C62");

    private Codes() {}

    static boolean isCountry(String code, Profile profile) {
        return COUNTRIES.contains(code)
                || MORE_COUNTRIES.getOrDefault(profile, Set.of()).contains(code);
    }

    static boolean isCurrency(String code, Profile profile) {
        return CURRENCIES.contains(code)
                || MORE_CURRENCIES.getOrDefault(profile, Set.of()).contains(code);
    }

    static boolean isUnit(String code) {
        return UNITS.contains(code);
    }

    static boolean isAddressScheme(String scheme, Profile profile) {
        return EAS.contains(scheme)
                && !SCHEMES_UNKNOWN.getOrDefault(profile, Set.of()).contains(scheme);
    }

    private static Set<String> set(String codes) {
        return Set.of(codes.strip().split("\\s+"));
    }
}
