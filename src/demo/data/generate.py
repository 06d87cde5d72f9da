#!/usr/bin/env python3
"""Writes time-entries.csv and expenses.csv: one quarter (July to September 2026) of an engineering consultancy.

The same seed gives the same bytes. Run it in this folder; what it writes is committed, so nobody has to.
"""

import csv
import random
from datetime import date, timedelta

rnd = random.Random(20260701)
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)

# name: (role, {task: weight}, days off)
PEOPLE = {
    "maya": ("Project manager", {"Coordination": 6, "Meetings": 5, "Reports": 3, "Travel": 1}, 12),
    "omar": ("Project manager", {"Coordination": 6, "Meetings": 5, "Reports": 3, "Travel": 1}, 9),
    "lena": ("Principal engineer", {"Review": 6, "Meetings": 3, "Reports": 2, "Expert opinion": 1}, 14),
    "Anke Krüger": ("Senior marine engineer", {"Design": 6, "Reports": 3, "Meetings": 2, "Site": 2, "Travel": 1}, 10),
    "João Ferreira": ("Senior marine engineer", {"Design": 5, "Reports": 3, "Site": 3, "Meetings": 1, "Travel": 1}, 15),
    "Björn Hansen": ("Structural engineer", {"Design": 8, "Reports": 2, "Site": 1, "Meetings": 1}, 11),
    "Renée Lefèvre": ("Geotechnical engineer", {"Design": 4, "Site": 4, "Reports": 3, "Travel": 1}, 13),
    "Tarık Yılmaz": ("Hydrographic surveyor", {"Survey": 8, "Reports": 2, "Travel": 2}, 8),
    "Nele Petersen": ("Hydrographic surveyor", {"Survey": 8, "Reports": 2, "Travel": 1}, 12),
    "Marek Nowak": ("CAD technician", {"Drawings": 9, "Coordination": 1}, 10),
    "Hanna Weiß": ("CAD technician", {"Drawings": 9, "Coordination": 1}, 14),
    "Paul O’Connor": ("Graduate engineer", {"Design": 5, "Drawings": 2, "Reports": 2, "Site": 2}, 7),
}

# code: (language, currency, {person: weight}; whoever is not named has the weight "others")
PROJECTS = {
    "WINDPORT": ("de", "EUR", {"maya": 4, "omar": 0, "lena": 3, "Anke Krüger": 4, "Björn Hansen": 5, "others": 2}),
    "FERRYRAMP": ("de", "EUR", {"maya": 4, "omar": 0, "lena": 1, "João Ferreira": 1, "Paul O’Connor": 4, "others": 2}),
    "IROISE": ("fr", "EUR", {"maya": 0, "omar": 4, "lena": 1, "Renée Lefèvre": 7, "Tarık Yılmaz": 3, "others": 1}),
    "AVEIRO": ("en", "EUR", {"maya": 0, "omar": 3, "lena": 1, "João Ferreira": 7, "Marek Nowak": 4, "others": 1}),
    "SLIPWAY": ("de", "EUR", {"maya": 0, "omar": 0, "lena": 4, "Nele Petersen": 3, "Hanna Weiß": 4, "others": 1}),
    "LAKEPIER": ("fr", "CHF", {"maya": 0, "omar": 3, "lena": 1, "Renée Lefèvre": 3, "Anke Krüger": 2, "others": 1}),
}

ELEMENTS = {
    "de": ["Spundwand Achse {n}", "Kaikopf Block {n}", "Fender F{n}", "Poller P{n}", "Gründungspfähle Reihe {r}", "Kopfbalken",
           "Rückverankerung Lage {r}", "Kolkschutz", "Böschungsfuß", "Rampe West", "Rampenlager Ost", "Dalben D{n}",
           "Übergangsplatte", "Drainage Feld {n}", "Kranbahnbalken Süd", "Pflasterfläche Nord", "Slipbahn unterer Teil",
           "Leitwerk Einfahrt", "Uferbefestigung km {k}", "Entwässerungsrinne Ö{n}"],
    "fr": ["bloc n° {n}", "carapace en enrochements", "pieux de la file {r}", "passerelle d’accès", "ponton flottant",
           "tête de digue", "poutre de couronnement", "tirants d’ancrage, rangée {r}", "profil P{n}", "garde-corps côté lac",
           "appareils d’appui", "défense d’accostage n° {n}", "butée de pied", "parement côté mer", "duc-d’Albe D{n}",
           "mur de quai, plot {n}", "dalle de transition", "joint de dilatation J{n}", "fondation de l’estacade"],
    "en": ["quay wall, chainage {k}", "tie rods, row {r}", "capping beam, bay {n}", "fender panel {n}", "caisson C{n}",
           "rock revetment", "crane rail, north side", "bollard foundation {n}", "apron slab, bay {n}", "cathodic protection",
           "pile P{n}", "scour apron", "drainage outlet O{n}", "retaining wall, section {r}", "approach channel",
           "mooring dolphin D{n}", "toe beam", "concrete core {n}"],
}

TEXTS = {
    "de": {
        "Design": ["Bemessung {e}, Lastfall {l}", "Statischer Nachweis {e}; Ausnutzung {p} %", "Vorstatik {e} überarbeitet",
                   "Variantenvergleich {e}: Mehrkosten ca. {m} €", "Lastannahmen für {e} mit Prüfingenieur abgestimmt",
                   "Nachweis der Gebrauchstauglichkeit, {e}", "Ermüdungsnachweis {e} gemäß EAU 2020", "{e}: Anschlussdetails",
                   "FE-Modell {e} aufgebaut, Netz verfeinert", "Erdruhedruck und Wasserüberdruck für {e} angesetzt",
                   "Schnittgrößen {e} nachgerechnet – Abweichung {p} ‰ gegenüber Vorstatik", "Massenermittlung {e}"],
        "Survey": ["Peilung {e}, Fächerlot, {n} Profile", "Tachymeteraufnahme {e}", "Auswertung Peildaten {e}",
                   "Pegelablesung und Höhenanschluss an Festpunkt {f}", "Drohnenbefliegung {e}, Bodenauflösung {p} mm",
                   "Differenzmodell {e}: Auflandung bis {p} cm", "Einmessung {e}, ±5 mm", "Nachmessung {e} bei Niedrigwasser",
                   "+1 h Wartezeit Schleuse, danach Aufnahme {e}"],
        "Drawings": ["Schalplan {e}, Index {i}", "Bewehrungsplan {e} nach Prüfeintragung korrigiert", "Übersichtsplan {e}",
                     "Querschnitte {e}, M 1:{s}", "Details {e} ergänzt, Planliste fortgeschrieben", "Bestandsplan {e} vektorisiert",
                     "Koordinationsmodell {e} aktualisiert", "Plankopf, Maßketten und Höhenkoten {e}", "Plansatz {i} geplottet und versandt"],
        "Reports": ["Erläuterungsbericht, Kapitel {r}", "Schadensdokumentation {e}", "Zwischenbericht: Ergebnisse {e}",
                    "Leistungsverzeichnis Titel {r} ({e})", "Bauwerksbuch fortgeschrieben: {e}", "Kostenschätzung nach DIN 276, {e}",
                    "Prüfbericht {f} ausgewertet", "Stellungnahme zu den Einwendungen des WSA, Punkt {n}"],
        "Meetings": ["Jour fixe mit Bauherrn; Protokoll {f}", "Abstimmung mit Prüfingenieur: {e}", "Planungsbesprechung {e}",
                     "Telefonat mit Tiefbauamt wegen {e}", "Bemusterung {e} vor Ort", "Termin Wasserstraßen- und Schifffahrtsamt"],
        "Site": ["Bauüberwachung {e}", "Begehung {e}, {n} Schäden aufgenommen", "Abnahme Bewehrung {e}", "Rammprotokolle {e} geprüft",
                 "Betonage {e} begleitet, Frischbetonproben {n}", "Mängelrüge {e} (Größe der Fehlstelle: {p} × {n} cm)",
                 "- Nacharbeiten {e} abgenommen"],
        "Travel": ["Fahrt Hamburg – Baustelle und zurück", "Anreise zur Begehung {e}", "Bahnfahrt zum Ortstermin", "Rückfahrt, Stau A7"],
        "Coordination": ["Terminplan fortgeschrieben", "Nachtragsprüfung NT {n}: {e}", "Abstimmung Fachplaner {e}", "Rechnungsprüfung Abschlag {r}",
                         "Ressourcenplanung KW {w}", "E-Mails und Rückfragen zu {e}", "Budgetübersicht aktualisiert"],
        "Review": ["Prüfung Statik {e}", "Vier-Augen-Prüfung Plansatz {i}", "Freigabe Entwurf {e}", "Durchsicht Bericht, Kapitel {r}"],
        "Expert opinion": ["Gutachterliche Stellungnahme {e}", "Gutachten Standsicherheit {e}"],
    },
    "fr": {
        "Design": ["Vérification à l’ELU : {e}", "Note de calcul {f}, {e}", "Prédimensionnement : {e}", "Étude de variantes, {e} ; écart de {m} €",
                   "Stabilité au glissement, {e}, coefficient 1,{p}", "Modèle aux éléments finis : {e}", "Calcul de houle, période {n} s",
                   "Reprise du calcul des tassements – {e}", "Dimensionnement des armatures, {e}"],
        "Survey": ["Levé bathymétrique, {e}", "Levé topographique : {e}", "Traitement des sondages, {n} profils", "Rattachement au repère {f}",
                   "Relevé par drone, {e}", "Contrôle d’implantation : {e}, tolérance ±5 mm", "Campagne à marée basse, {e}"],
        "Drawings": ["Plan de coffrage, {e}, indice {i}", "Coupes types {e}, éch. 1:{s}", "Plan de ferraillage corrigé : {e}", "Mise à jour du plan de masse",
                     "Détails d’exécution, {e}", "Maquette numérique : {e}"],
        "Reports": ["Rapport de diagnostic, chapitre {r}", "Synthèse des désordres : {e}", "Mémoire technique, {e}", "Rédaction du CCTP, article {n}",
                    "Estimation du coût des travaux : {m} €", "Compte rendu d’essais {f}"],
        "Meetings": ["Réunion de chantier n° {n}", "Point téléphonique avec le maître d’ouvrage : {e}", "Comité de pilotage, présentation {e}",
                     "Réunion avec la préfecture maritime", "Échange avec le contrôleur technique, {e}"],
        "Site": ["Inspection visuelle, {e}", "Suivi des sondages carottés SC{n}", "Essais pressiométriques, {e}", "Réception des matériaux : {e}",
                 "Visite de chantier ; réserves levées : {n}", "Prélèvements pour le laboratoire, {e}"],
        "Travel": ["Trajet Brest – chantier", "Déplacement, aller-retour", "Train de nuit et correspondance", "Traversée en bateau jusqu’à l’ouvrage"],
        "Coordination": ["Mise à jour du planning, semaine {w}", "Coordination avec le géotechnicien : {e}", "Suivi budgétaire", "Réponses aux questions, {e}",
                         "Préparation de la consultation des entreprises"],
        "Review": ["Relecture de la note {f}", "Contrôle interne : {e}", "Validation des plans, indice {i}", "Revue de conception, {e}"],
        "Expert opinion": ["Avis d’expert : stabilité, {e}", "Expertise contradictoire, {e}"],
    },
    "en": {
        "Design": ["Capacity check, {e}, load case {l}", "Corrosion allowance for {e}: {p} mm", "Back-analysis of {e}", "Option study for {e}, about €{m}",
                   "Seismic check to EN 1998, {e}", "Utilisation of {e}: {p} %", "Anchor forces, {e}", "Calculation note {f}: {e}"],
        "Survey": ["Multibeam survey, {e}", "Laser scan of {e}", "Tide corrections and datum check at {f}", "Processed {n} survey lines, {e}",
                   "Level run to benchmark {f}", "Condition survey at low water, {e}"],
        "Drawings": ["General arrangement, {e}, rev. {i}", "Sections through {e}, 1:{s}", "As-built drawing of {e}", "Rebar schedule, {e}",
                     "Marked-up comments incorporated, {e}", "Model federation; clashes resolved: {n}"],
        "Reports": ["Assessment report, section {r}", "Inspection photos sorted and captioned: {e}", "Defect register, {e}", "Executive summary “remaining life”",
                    "Reply to port authority’s comment {n}", "Cost estimate, {e}: €{m}"],
        "Meetings": ["Call with the port authority: {e}", "Design review, minutes {f}", "Weekly call, week {w}", "Workshop on \"repair or replace\", {e}"],
        "Site": ["Inspection of {e}", "Core drilling supervised, {n} cores", "Half-cell potential mapping, {e}", "Thickness readings, {e}; minimum {p} mm",
                 "Divers’ video reviewed on site: {e}"],
        "Travel": ["Flight Hamburg – Porto", "Train Porto – Aveiro and back", "Drive to site, tolls", "Airport transfer"],
        "Coordination": ["Programme update, week {w}", "Coordinated laboratory tests for {e}", "Scope clarification, {e}", "Change request CR-{n}: {e}"],
        "Review": ["Technical review, {e}", "Checked calculation {f}", "Sign-off of drawings, rev. {i}"],
        "Expert opinion": ["Expert opinion on {e}", "Independent check of {e}"],
    },
}

EXTRA = {
    "de": ["Rücksprache mit dem Bauherrn erforderlich.", "Annahmen im Prüfheft dokumentiert.", "Ergebnis liegt über dem Grenzwert, Maßnahme vorgeschlagen.",
           "Unterlagen an „Planserver“ übergeben.", "Grundlage: Baugrundgutachten vom 12.05.2026, Fassung b.", "Böschungswinkel auf 32° angepasst.",
           "Die Abweichung von 0,4 m² wurde mit der Bauleitung geklärt."],
    "fr": ["Hypothèses validées par le maître d’ouvrage.", "Pièces déposées sur la plateforme d’échange.", "À compléter après réception des essais.",
           "Écart relevé côté est : 0,35 m² ; photo jointe.", "L’accès n’était possible qu’à marée basse.", "Voir aussi le courriel du 3 août."],
    "en": ["Assumptions recorded in the design basis.", "Awaiting the laboratory’s results.", "Client asked for a second option, to be priced separately.",
           "Result is within limits; no further action.", "Photos 112–148 uploaded.", "Access was possible only at low tide (HAT −3.1 m)."],
}


def fill(text, language):
    text = text.replace("{e}", rnd.choice(ELEMENTS[language]))
    values = {
        "n": rnd.randint(2, 48), "r": rnd.randint(1, 9), "k": f"{rnd.randint(0, 3)}+{rnd.randrange(0, 1000, 25):03d}",
        "l": rnd.choice(["Hochwasser", "HHW", "Eis", "Schiffsanlegen"]) if language == "de" else rnd.choice(["flood", "ice", "berthing"]),
        "p": rnd.randint(3, 97), "m": rnd.choice([4, 9, 12, 18, 35, 60, 120]) * 1000, "i": rnd.choice("abcdefg"),
        "f": rnd.choice(["FP 112", "MB-07", "N-0381", "PV 23", "HP 4402", "K-19"]), "s": rnd.choice([25, 50, 100, 200, 500]),
        "w": rnd.randint(27, 40),
    }
    return text.format(**values)


def description(language, task):
    text = fill(rnd.choice(TEXTS[language][task]), language)
    kind = rnd.random()
    if kind < 0.03:  # what people write who write a lot: about 300 characters
        while len(text) < 270:
            text += (". " if not text.endswith(".") else " ") + rnd.choice(EXTRA[language])
        return text[:310].rstrip()
    if kind < 0.06:  # a list, over several lines
        return text + ":\n- " + "\n- ".join(fill(rnd.choice(TEXTS[language][task]), language) for _ in range(rnd.randint(2, 3)))
    if kind < 0.20:
        return text + ". " + rnd.choice(EXTRA[language])
    return text


def weighted(weights):
    return rnd.choices(list(weights), list(weights.values()))[0]


def projects_of(person):
    return {code: team.get(person, team["others"]) for code, (_, _, team) in PROJECTS.items()}


def days():
    day = FIRST
    while day <= LAST:
        yield day
        day += timedelta(days=1)


def absences(off):
    """A holiday in one piece, begun on some Monday, and a few single days."""
    monday = rnd.choice([d for d in days() if d.weekday() == 0 and d < date(2026, 9, 7)])
    return {monday + timedelta(days=n) for n in range(off * 7 // 5)} | set(rnd.sample(list(days()), 6))


def time_entries():
    away = {person: absences(off) for person, (_, _, off) in PEOPLE.items()}
    for day in days():
        for person, (role, tasks, _) in PEOPLE.items():
            weekend = day.weekday() >= 5
            surveys_at_low_tide = "Survey" in tasks and rnd.random() < 0.12
            if day in away[person] or (weekend and not surveys_at_low_tide):
                continue
            left = rnd.choice([390, 420, 450, 480, 480, 480, 510, 540]) if not weekend else rnd.choice([180, 240, 300])
            while left >= 15:
                minutes = min(left, rnd.choice([15, 20, 30, 30, 45, 50, 60, 60, 75, 90, 105, 120, 120, 150, 180, 200, 240, 300, 420, 540]))
                left -= minutes
                if minutes < 15:
                    break
                code = weighted(projects_of(person))
                task = "Survey" if weekend else weighted(tasks)
                billable = not (task == "Coordination" and rnd.random() < 0.30)
                rate = ("215.00" if PROJECTS[code][1] == "EUR" else "240.00") if task == "Expert opinion" else ""
                yield [code, person, role, task, day, minutes, description(PROJECTS[code][0], task), billable, rate]


# On purpose without a rate (no card names the role): the draft must say so by name, see README.md.
DIVING = [["SLIPWAY", "Tarık Yılmaz", "Survey diver", "Survey", date(2026, 9, day), minutes, text, True, ""] for day, minutes, text in [
    (8, 195, "Tauchgang 1: Sichtprüfung Slipbahn unterer Teil, Sicht ca. 40 cm"),
    (9, 240, "Tauchgänge 2 und 3: Kolk vor dem Böschungsfuß eingemessen (≈ 1,8 m × 0,6 m)"),
    (10, 90, "Auswertung Helmkamera „Tauchgang 3“"),
]]


CATEGORIES = {  # category: (lowest, highest, {language: texts})
    "Travel": (18, 420, {
        "de": ["Bahn Hamburg – Cuxhaven, 2. Klasse", "Mietwagen, 3 Tage, 412 km", "Taxi zum Anleger", "Fähre, Fahrzeug > 6 m"],
        "fr": ["TGV Paris – Brest, 2e classe", "Vol Hamburg – Genève", "Parking du port, 2 jours", "Location de voiture, 3 jours"],
        "en": ["Train Porto – Aveiro", "Flight Hamburg – Porto, 1 bag", "Rental car, 3 days, 268 km", "Tolls A25/A29"]}),
    "Lodging": (79, 260, {
        "de": ["Gästehaus Süderelbe, Übernachtung mit Frühstück", "Hotel „Alter Speicher“, Einzelzimmer"],
        "fr": ["Hôtel de la Rade, 1 nuit", "Chambre simple, petit-déjeuner compris"],
        "en": ["Pensão Ria, two nights", "Hotel Moliceiro, single room"]}),
    "Printing": (12, 180, {
        "de": ["Plansatz A0, 14 Blatt, gefaltet", "Großformatscan Bestandspläne"],
        "fr": ["Tirage des plans, 3 exemplaires", "Reliure du rapport, 5 exemplaires"],
        "en": ["Report, bound, 5 copies", "A1 plots, \"issued for comment\""]}),
    "Survey equipment": (95, 1450, {
        "de": ["Fächerlot, Miete 2 Tage", "RTK-GNSS, Miete 1 Woche", "Seebojen und Anker, Verbrauchsmaterial"],
        "fr": ["Location sondeur multifaisceaux, 1 jour", "Capteurs de pression, location"],
        "en": ["Laser scanner, day rate", "Half-cell electrode and leads"]}),
    "Boat hire": (280, 980, {
        "de": ["Peilboot mit Schiffsführer, ½ Tag"], "fr": ["Location d’une embarcation, 1 journée"],
        "en": ["Workboat and skipper, one tide"]}),
    "Laboratory": (140, 1250, {
        "de": ["Druckfestigkeit, 6 Bohrkerne", "Kornverteilung nach DIN EN ISO 17892-4"],
        "fr": ["Essais œdométriques, 4 échantillons", "Analyse de la teneur en chlorures"],
        "en": ["Chloride profiles, 12 samples", "Compressive strength, 6 cores"]}),
    "Permits": (45, 350, {
        "de": ["Schifffahrtspolizeiliche Genehmigung, Gebühr"], "fr": ["Autorisation d’occupation temporaire"],
        "en": ["Port access passes, 6 persons"]}),
    "Subsistence": (14, 96, {
        "de": ["Verpflegungsmehraufwand, 2 Tage"], "fr": ["Déjeuner de chantier, 4 personnes"], "en": ["Meals on site, survey week"]}),
}


def expenses():
    travellers = [p for p, (_, tasks, _) in PEOPLE.items() if "Travel" in tasks or "Site" in tasks]
    for number in range(150):
        day = FIRST + timedelta(days=number * 92 // 150)
        while day.weekday() == 6:
            day += timedelta(days=1)
        code = weighted({"WINDPORT": 4, "FERRYRAMP": 3, "IROISE": 4, "AVEIRO": 4, "SLIPWAY": 3, "LAKEPIER": 6})
        category = weighted({"Travel": 7, "Lodging": 5, "Printing": 3, "Survey equipment": 4, "Boat hire": 3, "Laboratory": 3, "Permits": 1, "Subsistence": 3})
        lowest, highest, texts = CATEGORIES[category]
        amount = f"{rnd.randint(lowest * 100, highest * 100) / 100:.2f}"
        text = rnd.choice(texts[PROJECTS[code][0]])
        vat = ""
        if category == "Printing" and PROJECTS[code][0] == "de":  # printed charts are sold at the reduced rate
            text, vat = rnd.choice(["Seekarte Nr. 44, gedruckt, 2 Stück", "Seekartensatz Ostsee, gedruckt"]), "7"
        person = rnd.choice([p for p in travellers if projects_of(p)[code] > 0])
        yield [code, person, category, day, amount, PROJECTS[code][1], text, vat, rnd.random() > 0.04]


def write(name, columns, source, prefix, rows):
    with open(name, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["source", "id"] + columns)
        for number, row in enumerate(rows, 1):
            out.writerow([source, f"{prefix}{number:05d}"] + [str(v).lower() if isinstance(v, bool) else v for v in row])


write("time-entries.csv", ["project", "person", "role", "task", "date", "minutes", "description", "billable", "rate"],
      "timebook", "TB-26Q3-", [*time_entries(), *DIVING])
write("expenses.csv", ["project", "person", "category", "date", "amount", "currency", "description", "vatPercent", "billable"],
      "receipts", "RC-26Q3-", expenses())
