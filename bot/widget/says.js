// What the widget itself says, apart from what the server sends.

export const HEADING = "Balie Gouden Poort";
export const STARTERS = "Ik wil ander werk|Welk werk past bij mij?|Ik zoek een opleiding|Ik ben werkgever";

export const SAYS = {
  assistant: "Je praat met een digitale assistent",
  advisor: "Je praat met een medewerker",
  news: "Nieuw bericht in de chat.",
  offline: "De verbinding is weg. Ik probeer het opnieuw.",
  offlineKept: "De verbinding is weg. Ik bewaar je bericht.",
  down: "De balie is even niet bereikbaar. Ik probeer het opnieuw.",
  downKept: "De balie is even niet bereikbaar. Ik bewaar je bericht.",
  tooMany: "Je stuurt veel berichten achter elkaar. Wacht even, dan verstuur ik je bericht.",
  refused: "Dit bericht kon ik niet versturen. Pas het aan en probeer het opnieuw.",
  tooLong: "Je bericht is te lang. Maak het korter en probeer het opnieuw.",
  thinking: "De assistent denkt na…",
  slow: "Dit duurt langer dan normaal. Je bericht is bewaard.",
  begin: "Begin hier je gesprek met de balie.",
  confirmNew: "Wil je opnieuw beginnen? Je ziet dit gesprek dan niet meer.",
  confirmErase: "Weet je het zeker? We verwijderen dit hele gesprek en alles wat je hebt verteld.",
  erased: "Je gegevens zijn verwijderd.",
  nothing: "Er is nog niets bewaard. Je hoeft niets te verwijderen.",
  gone: "Dit gesprek is er niet meer. Je kunt een nieuw gesprek beginnen.",
  eraseFailed: "Het verwijderen is niet gelukt. Probeer het straks opnieuw.",
};
