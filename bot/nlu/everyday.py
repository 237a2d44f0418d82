"""Everyday words that lie one typo from a synonym and must be left alone: data only."""

from __future__ import annotations

from typing import Final

from bot.nlu.words import words

EVERYDAY: Final[frozenset[str]] = words(
    """
        postcode postcodes plegen hoogste kanten breder steken opknippen werkenden regenen politiek
        lost heette
        neem leeg lach lacht reed zeem bende brengt naam neemt redt reet regelt saam vangt vrij
        laag legt economist wait weit
        hulst lief lijf meisje pakt partij schaal schopt skip thank thanks voel vuil waarmee tunen
        aken ommen home change besteed bestaat stuurt vroegen voelt deuken aannamen stel stelt
        helpt begeleidt bedanken
        juiste inloop schelen stukken verhalen uitgevonden inlichtingen culturele inrichtingen
        aanpakt aanpassen afgelopen afgerond algemeen allemaal andere anderen antwoord
        apart bakken bankje beginnen begint begrijp beheer bekend bekijken belangrijk
        bellen beneden bereik beroep beroepen beste betaald betalen betekent betere bieden
        bestaat bijles binnenkort blijven blijver boeken boeren boete boeten bokken bonden borden
        bossen bouwde bouwer bouwers bouwt boxen brengen broeders broers broodje buiken
        buren bussen calculator collega contact controle daarom dagelijks daken danken
        deelen denken dieren dingen direct docenten dochter doctor drukke drukker drukte
        duiken duwen eerder eigenlijk eindelijk enkele ergens etages extra fietser
        fietsers fietst fiscaal fouten gaande gaarne gasten gebied geboren gebruik gedaan
        gehaald gehoord gekeken gekozen geleden geleerd gelezen geloof gelukkig gemaakt
        gemeente genoeg gevonden gewend gewerkt gewoon gezien graven groeien groene
        groepen groter haalde hallen handel handelen handen handje hangen hebben heerlijk
        helemaal helpen helper helpers hoeken hoever hogere hopen houden houten huiswerk
        huizen ieder iedereen iemand inkomen inkomens inkopen interessant interesse
        jaartje jaren jongen jongens kaders kamers kansen kapot kapotte kappen kapper
        kassen kennen kennis keuken keuzes kiezen kijken kinderen klaar klachten klanten
        klappen klassen kleiner kleren klussen kosten kranten krijgen kunnen kussen
        kwaliteit laatste landen langer lasten laten leggen lenen leren lerend leuke lezen
        lichte lieve liever liggen lijken lijnen loonde lopen luisteren maakte maanden
        mailen maken makers makkelijk manieren mannen maten meedoen meester meldde melden
        mensen merken middag minder misschien moeder moeilijk moeite mogelijk morgen
        motoren natuur nemen niemand nieuwe nodige nooit normaal nummer onder
        ondersteuning onderweg ontslaan oplossen oplossing ouders overal overheid paarden
        pakken pannen partner passen pensioen plannen planten plekken ploeg poetst praten
        precies probeer proberen problemen project raden regels reken rekenen rekening
        relatie rennen richting rijd rijden rijder roepen rollen ruimte samen schaden scholen
        school schoolde schoon schrijven schuld serieus simpel sinds slagen slager slapen
        slecht sleutel sleutels sluiten snappen snel snellere soorten spannend spelen
        spreken spullen staan starten steden steeds stellen sterker steunen stoppen straat
        straten studie studies sturen succes tachtig taken tegelijk tekens tekort tellen
        tests tijdelijk tijden toekomst trainen treden trekken twijfel uitdagen
        uiteindelijk uitkomen uitleg vaders vakanties vakken vanaf vanavond vandaag vaste
        veilig veranderen verandering verder verdien verdienen verdienste vergeten verhaal
        verhuizen verkopen verlof verloren verschil verstand vertel vertellen vertrouwen
        verwacht verwarmen vinden vissen vlees voelen volgen volgende volledig vooral
        voordelen vorige vragen vragende vrienden vriendin vrijdag vrijwillig vroeger
        vullen waarde waarom wachten wakker wandelen waren wassen weekje weinig weken
        wensen werkdagen werkend werkende werker werkers werkgevers werking werkjes werkte
        werkten werkuren weten willen winkelen winnen wisselen wonen woning woningen
        woorden worden zagen zaken zeggen zeker zetten zieken ziekte ziektes zitten zoeken
        zomer zorgde zorgelijk zorgen zorgt zullen zussen zwaarder zwaarst zwanger
        zwangere zware
        """
)
