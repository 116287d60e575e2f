import { type NamePool, pool } from './name-pool'

/** Names written in Latin letters, by language. */
export const latinNames = {
  en: [
    pool(
      'Alice Amina Beth Charlotte Daniel David Ellen Emma Fiona George Grace Hannah Harry Helen Jack James Jane John Joseph Karen Kate Laura Leo Lucy Mark Martin Mary Maya Michael Naomi Nicola Oliver Owen Patrick Paul Peter Rachel Robert Ruth Sam Sarah Simon Sophie Stephen Susan Thomas Tom Victoria William Zoe',
      'Adams Allen Baker Barnes Bell Bennett Brooks Brown Campbell Carter Clarke Collins Cook Cooper Cox Davies Edwards Evans Fisher Foster Fraser Gibson Graham Gray Green Hall Harris Hill Hughes Hunt Jackson Jones King Lewis Lloyd Marshall Mason Miller Mills Moore Morgan Morris Murphy Murray Palmer Parker Price Reid Roberts Robinson Russell Scott Shaw Simpson Smith Spencer Stevens Stewart Taylor Thompson Turner Walker Walsh Ward Watson Webb White Wilson Wood Wright Young',
    ),
  ],
  de: [
    pool(
      'Andrea Andreas Anja Anna Bernd Birgit Christian Claudia Daniel Elke Emil Erika Felix Florian Frank Franziska Gerd Greta Hannah Heike Helga Jan Johanna Jonas Julia Jürgen Karin Katrin Klaus Lea Lena Lukas Maria Martin Matthias Max Moritz Nina Petra Ralf Renate Sabine Simon Stefan Susanne Sven Thomas Ulrike Uwe Wolfgang',
      'Albrecht Bauer Beck Becker Berger Böhm Braun Busch Dietrich Engel Fischer Frank Friedrich Fuchs Graf Groß Günther Hahn Hartmann Heinrich Hofmann Huber Jung Kaiser Keller Klein Koch Köhler König Krämer Krause Krüger Kuhn Lang Lehmann Lorenz Maier Martin Meyer Möller Müller Neumann Otto Peters Pfeiffer Richter Roth Sauer Schäfer Schmidt Schmitz Schneider Scholz Schröder Schubert Schulz Schuster Schwarz Seidel Simon Sommer Stein Vogel Vogt Wagner Weber Weiß Werner Winkler Winter Wolf Zimmermann',
    ),
  ],
  fr: [
    pool(
      'Agnès Alain Amélie Anne Antoine Camille Catherine Céline Chloé Claire Claude Clément Denis Élise Émile Étienne Fabienne François Françoise Gérard Guillaume Hélène Hugo Inès Isabelle Jacques Jean Jérôme Julie Julien Laurent Léa Louis Louise Luc Lucie Marc Marie Mathieu Michel Nathalie Nicolas Olivier Pascal Paul Philippe Pierre Rémi Sophie Sylvie Thomas Véronique',
      'André Arnaud Aubert Barbier Benoît Bernard Bertrand Blanc Bonnet Boucher Boyer Brun Caron Chevalier Clément David Denis Dubois Dufour Dumont Dupont Durand Fabre Faure Fontaine Fournier Gagnon Garnier Gauthier Gérard Girard Guérin Henry Joly Lacroix Lambert Laurent Leclerc Lefebvre Lemaire Leroy Marchand Martin Mathieu Mercier Meunier Michel Moreau Morel Muller Noël Perrin Petit Renard Renaud Richard Rivière Robert Roche Rousseau Roux Roy Simon Thomas Tremblay Vidal Vincent',
    ),
  ],
  es: [
    pool(
      'Alberto Alejandra Ana Andrés Antonio Beatriz Carlos Carmen Clara Daniela Diego Elena Emilio Fernando Gabriela Guillermo Héctor Inés Irene Javier Jorge José Juan Julia Laura Lucía Luis Manuel Marcos María Marina Marta Mateo Miguel Natalia Nuria Óscar Pablo Paula Pedro Pilar Rafael Raquel Rosa Sara Sergio Silvia Sofía Tomás Valeria Vicente',
      'Aguilar Álvarez Blanco Cabrera Calvo Campos Castillo Castro Cortés Cruz Delgado Díaz Domínguez Fernández Flores Fuentes García Gil Gómez González Gutiérrez Herrera Hidalgo Iglesias Jiménez León López Lozano Marín Martín Martínez Medina Mendoza Molina Montero Mora Moreno Muñoz Navarro Núñez Ortega Ortiz Pascual Peña Pérez Prieto Ramírez Ramos Reyes Rivera Rodríguez Rojas Romero Rubio Ruiz Sánchez Santos Sanz Serrano Soto Suárez Torres Vargas Vázquez Vega Vidal',
    ),
  ],
  it: [
    pool(
      'Alessandra Andrea Anna Antonio Carla Chiara Claudio Davide Elena Elisa Enrico Fabio Federica Francesca Francesco Giorgio Giovanni Giulia Giuseppe Ilaria Laura Lorenzo Luca Marco Maria Marta Matteo Michele Nicola Paolo Pietro Roberta Sara Serena Silvia Simone Stefano Valentina',
      'Barbieri Basile Bianchi Bruno Caruso Colombo Conti Costa D’Angelo De_Luca Esposito Fabbri Ferrara Ferrari Fontana Galli Gallo Gatti Giordano Greco Leone Lombardi Longo Mancini Mariani Marini Martini Moretti Morelli Neri Orlando Palumbo Pellegrini Ricci Rinaldi Riva Rizzo Romano Rossi Russo Santoro Serra Silvestri Testa Vitale',
    ),
  ],
  pt: [
    pool(
      'Ana André António Beatriz Bruna Bruno Caio Camila Carla Carolina Catarina Cláudia Daniel Diogo Eduardo Fernanda Filipa Francisco Gabriel Helena Inês Isabel João Joana José Juliana Larissa Leonor Lucas Luís Luísa Manuel Marcelo Marcos Maria Mariana Miguel Nuno Paulo Pedro Rafael Renata Ricardo Rita Rodrigo Rui Sofia Teresa Thiago Vera',
      'Almeida Alves Andrade Antunes Araújo Barbosa Barros Batista Borges Cardoso Carvalho Castro Coelho Correia Costa Cunha Dias Duarte Fernandes Ferreira Fonseca Freitas Gomes Gonçalves Henriques Lima Lopes Machado Marques Martins Matos Melo Mendes Monteiro Moreira Nascimento Neves Nogueira Nunes Oliveira Pereira Pinto Ramos Reis Ribeiro Rocha Rodrigues Santos Silva Simões Soares Sousa Teixeira Vieira',
    ),
  ],
  sv: [
    pool(
      'Agneta Anders Anna Astrid Axel Birgitta Björn Carl Cecilia Daniel Elin Elsa Emma Erik Eva Fredrik Gunnar Gustav Hanna Helena Henrik Ida Ingrid Jenny Johan Jonas Karin Kerstin Klara Lars Lena Linnea Maja Malin Maria Mats Mikael Nils Oskar Per Sara Signe Sofia Stefan Sven Tove Ulf Ulrika Åsa',
      'Andersson Axelsson Berg Bergström Björk Blom Carlsson Dahl Eklund Ekström Engström Eriksson Forsberg Fransson Gustafsson Hansson Hellström Holm Isaksson Jakobsson Jansson Johansson Jonsson Karlsson Larsson Lind Lindberg Lindgren Lindqvist Lundberg Lundgren Magnusson Mattsson Nilsson Nordin Norberg Nyström Olofsson Olsson Persson Pettersson Sandberg Sjöberg Ström Sundberg Svensson Söderberg Wallin Wikström Åberg Åström Öberg',
    ),
  ],
  nl: [
    pool(
      'Anneke Annelies Bart Bas Daan Eline Els Emma Eva Femke Floor Frank Hanneke Hans Ingrid Jaap Jan Jeroen Joost Karin Kees Koen Lars Lieke Lotte Maarten Marieke Marijke Mark Mieke Nienke Paul Pieter Roos Ruben Sanne Sjoerd Sophie Thijs Tim Tom Wim Wouter',
      'Bakker Bos Bosch Brouwer de_Boer de_Bruijn de_Graaf de_Groot de_Jong de_Vries de_Wit Dekker Dijkstra Hendriks Hermans Hoekstra Jansen Janssens Kok Kramer Kuipers Maes Meijer Mulder Peeters Peters Postma Prins Schouten Scholten Smit Timmermans van_den_Berg van_Dijk van_Leeuwen van_der_Meer van_Vliet Veenstra Verhoeven Vermeulen Visser Vos Willems Wouters',
    ),
  ],
  pl: [
    pool(
      'Agnieszka Aleksandra Anna Barbara Dorota Ewa Hanna Joanna Justyna Katarzyna Magdalena Maja Małgorzata Maria Marta Monika Natalia Olga Zofia Zuzanna Adam Andrzej Antoni Bartosz Jakub Jan Jerzy Kacper Krzysztof Łukasz Marcin Marek Michał Paweł Piotr Rafał Stanisław Szymon Tomasz Wojciech',
      'Adamczyk Baran Bąk Błaszczyk Cieślak Czarnecka Duda Dudek Gajda Górska Jasińska Kaczmarek Kołodziej Kowalczyk Kozioł Król Krupa Kubiak Lis Majewska Makowska Mazur Michalak Nowak Olszewska Pawlak Pietrzak Sikora Sobczak Stępień Szulc Szymczak Urban Walczak Wieczorek Wilk Witek Włodarczyk Woźniak Wójcik Wróbel Zając Zięba',
    ),
  ],
  tr: [
    pool(
      'Ahmet Ali Aslı Ayşe Barış Burak Can Cem Deniz Derya Ebru Elif Emre Esra Fatma Gül Hakan Hasan Hülya İbrahim Kemal Leyla Mehmet Meral Merve Murat Mustafa Nazlı Nur Okan Özlem Pınar Selin Sevgi Sibel Tolga Umut Yasemin Zeynep',
      'Acar Aksoy Arslan Aslan Avcı Aydın Bulut Can Çelik Çetin Demir Doğan Güler Güneş Kaplan Kara Kaya Keskin Kılıç Koç Kurt Özcan Özdemir Özkan Öztürk Polat Sarı Şahin Şen Şimşek Taş Tekin Turan Ünal Yalçın Yavuz Yıldırım Yıldız Yılmaz',
    ),
  ],
  sl: [
    pool(
      'Ana Andrej Barbara Boris Eva Franc Irena Ivan Jana Janez Jure Katja Luka Maja Marko Matej Mojca Nina Peter Petra Tina Tomaž Urška',
      'Bizjak Golob Hribar Kastelic Kos Kotnik Kovač Kralj Krajnc Mlakar Novak Oblak Pirc Potočnik Rozman Turk Vidmar Zupan Zupančič Žagar',
    ),
  ],
} satisfies Record<string, NamePool[]>
