namespace CrisisCare.Web.Data.DemoData;

/// <summary>Made-up names. The lists have 61 and 83 entries: numbers without a common divisor, so that no pair comes twice.</summary>
internal static class DemoNames
{
    private static readonly string[] First =
    [
        "Abena", "Alun", "Anwen", "Arjun", "Astrid", "Benedict", "Bilal", "Bridget", "Carys", "Cedric", "Chidi", "Clementine",
        "Conor", "Dalia", "Declan", "Delroy", "Dilys", "Edith", "Efua", "Elif", "Emeka", "Esther", "Farah", "Felix", "Gloria",
        "Gwyn", "Harriet", "Hassan", "Hilary", "Imani", "Isolde", "Jasper", "Jocelyn", "Kamal", "Keziah", "Laszlo", "Leila",
        "Lorcan", "Lydia", "Malachy", "Mei", "Mehmet", "Nerys", "Obinna", "Olive", "Parveen", "Percy", "Quentin", "Radka",
        "Roisin", "Sanjay", "Selma", "Silas", "Tamar", "Theo", "Ursula", "Vikram", "Wanda", "Yara", "Zach", "Zofia",
    ];

    private static readonly string[] Last =
    [
        "Abara", "Ainsworthy", "Akintola", "Applegarth", "Arkwell", "Banerji", "Barrowclough", "Bellweather", "Bhandari", "Blackwater", "Boateng", "Brackenby",
        "Briarwood", "Castellane", "Chaudhari", "Clearwater", "Coppersmith", "Cravenhurst", "Dalgleish", "Darkwah", "Devereaux", "Dobrowolski", "Dunmorrow", "Ellerby",
        "Eszterhazy", "Fairweather", "Farrukh", "Featherstone", "Ferncliffe", "Galbraith", "Goldthorpe", "Greenhalgh", "Gunawardene", "Hallowell", "Hargreave", "Hawthornden",
        "Honeychurch", "Ibekwe", "Inglebright", "Jankowicz", "Jephcott", "Kaminska", "Kettlewell", "Kingsnorth", "Lambourne", "Larkspur", "Lindenfield", "Longbottle",
        "MacAllen", "Marchbanks", "Merriweather", "Mirza-Holt", "Montague", "Mukherji", "Nettlefold", "Nightingale", "Oakenshaw", "Olorunfemi", "Ottershaw", "Papadakis",
        "Pennyfeather", "Quartermaine", "Ravenscroft", "Rosewarne", "Rutherglen", "Sandalwood", "Seabright", "Silverdale", "Somerville", "Tattersall", "Thistlewood", "Trevanion",
        "Underhay", "Vasquez-Pike", "Velikova", "Wainfleet", "Wetherby", "Whistlecroft", "Winterbottom", "Wolstenholme", "Yarborough", "Yellowlees", "Zamoyska",
    ];

    public static (string First, string Last) Pair(int number) => (First[number % First.Length], Last[number % Last.Length]);
}
