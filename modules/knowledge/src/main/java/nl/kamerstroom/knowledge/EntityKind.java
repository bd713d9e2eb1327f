package nl.kamerstroom.knowledge;

/** What an entity is; it decides which argument of an event the entity can fill. */
public enum EntityKind {
    /** A body that meets or decides: NAVO-ministers van Defensie (DMM), Raad Buitenlandse Zaken, VN-Veiligheidsraad. */
    BODY,
    /** An organisation or alliance that can be a framework, an imposer, a donor: NAVO, Europese Unie. */
    ORGANISATION,
    /** A military or civil mission, operation or standing activity: EUTM Mali, air policing. */
    MISSION,
    /** An office of state: Minister van Defensie, Minister-President. */
    OFFICE,
    PERSON,
    COUNTRY,
    /** A word of origin that stands for its country: Russische, Tsjechisch; its value and id are the country's. */
    DEMONYM,
    PLACE,
    /** A fund or budget that pays: Budget Internationale Veiligheid (BIV), defensiebegroting. */
    FUND
}
