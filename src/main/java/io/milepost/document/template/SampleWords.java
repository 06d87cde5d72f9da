package io.milepost.document.template;

/** What the sample invoices say in each language. */
record SampleWords(
        String project,
        String subject,
        String note,
        String milestone,
        String role,
        String hours,
        String travel,
        String deposit,
        String discount) {

    static SampleWords in(String language) {
        return switch (language) {
            case "de" ->
                new SampleWords(
                        "Werkserweiterung Nord",
                        "Werkserweiterung Nord – Vorplanung abgeschlossen",
                        "Vielen Dank für die gute Zusammenarbeit. Die Unterlagen der Vorplanung liegen Ihnen vor.",
                        "Meilenstein M1: Vorplanung abgeschlossen\nGrundlagenermittlung, Variantenvergleich, Kostenschätzung",
                        "Projektingenieurin",
                        "Abstimmungen und Ortstermine",
                        "Reisekosten nach Beleg",
                        "Anzahlung bei Auftragserteilung",
                        "Rahmenvertrag 2026");
            case "fr" ->
                new SampleWords(
                        "Extension de l’usine nord",
                        "Extension de l’usine nord – avant-projet terminé",
                        "Merci de votre confiance. Les documents de l’avant-projet vous ont été remis.",
                        "Jalon M1 : avant-projet terminé\nÉtudes préliminaires, comparaison des variantes, estimation",
                        "Ingénieure de projet",
                        "Réunions et visites de chantier",
                        "Frais de déplacement sur justificatif",
                        "Acompte à la commande",
                        "Contrat-cadre 2026");
            default ->
                new SampleWords(
                        "Plant Extension North",
                        "Plant Extension North – concept approved",
                        "Thank you for working with us. The concept documents are in your hands.",
                        "Milestone M1: Concept approved\nSurvey, comparison of variants, cost estimate",
                        "Project engineer",
                        "Meetings and site visits",
                        "Travel at cost",
                        "Deposit on order",
                        "Framework agreement 2026");
        };
    }
}
