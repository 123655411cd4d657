import { wordsIn } from '../../word-list.js'

/**
 * Given names common in the UK, written out for this product: English, Scottish, Welsh, Irish, South Asian, Arabic, African,
 * Caribbean, Polish, Romanian and other European names, with short forms. Names that are also words stand in `WORD_NAMES`.
 */
export const GIVEN_NAMES = wordsIn(`
Aaron Abbie Abby Abigail Abraham Ada Adam Adele Adeline Adrian Agnes Aidan Aiden Aimee Ainsley Alan Alana Alannah Alastair Albert
Albie Alec Alesha Alex Alexa Alexander Alexandra Alexandria Alexis Alfie Alfred Alice Alicia Alina Alisha Alison Alistair Allan
Allison Alyssa Amanda Amelia Amelie Amie Amy Anastasia Andrea Andrew Andy Angela Angelina Angie Angus Anita Ann Anna Annabel
Annabelle Anne Annette Annie Anthony Antonia Antony Anya Archie Aria Ariana Arlo Arnie Arran Arthur Arya Asa Asher Aubrey
Audrey Aurora Austin Ava Avery Ayla Barbara Barney Barry Bartholomew Beatrice Beatrix Becca Becky Belinda Bella Ben Benjamin Bernadette
Bernard Bernie Bert Bertie Beth Bethan Bethany Betty Bev Beverley Bianca Bobbi Bobbie Bobby Bonnie Brad Bradley Brandon Brenda Brendan
Brett Brian Bridget Brodie Brogan Bronte Bruce Bryan Bryn Bryony Caitlin Caleb Callum Calum Calvin Cameron Camilla Candice Cara Carl Carla
Carly Carolina Caroline Carolyn Carrie Carter Casey Cassandra Cassie Catherine Cathy Catriona Cecilia Cecily Cedric Celia Chantelle Charlene
Charles Charley Charlie Charlotte Chelsea Cherie Cheryl Chloe Chris Chrissie Christina Christine Christopher Christy Ciara Cindy Claire Clara
Clare Clarissa Clark Claudia Clayton Clementine Cleo Clive Cody Colette Colin Colleen Connie Connor Conor Constance Cora Coral Corey Corinne
Courtney Craig Curtis Cynthia Cyril Daisy Damian Damien Damon Dan Dana Daniel Daniela Danielle Danny Daphne Darcey Darcy Darius Darren Darryl
Dave David Davina Dawson Dayna Deanna Deb Debbie Deborah Debra Declan Deirdre Demi Denis Denise Dennis Derek Dermot Des Desmond Dexter
Diana Diane Dionne Dominic Dominique Donald Donna Doreen Doris Dorothy Doug Dougie Douglas Duncan Dylan Eddie Edgar Edie Edith Edmund Edward
Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elisa Elise Eliza Elizabeth Ella Elle Ellen Ellie Elliot Elliott Ellis Elodie Eloise
Elouise Elsie Elspeth Elton Elvira Emilia Emily Emma Emmanuel Emmeline Enid Eric Erica Erik Erika Erin Ernest Ernie Esme Esther Ethan Ethel
Etta Eugene Eva Evan Evangeline Evelyn Evie Ewan Ezekiel Ezra Fabian Felicity Felix Fergus Fern Finlay Finley Finn Finnley Fiona Fletcher
Flora Florence Florrie Fran Frances Francesca Francis Frankie Franklin Fraser Fred Freda Freddie Freddy Frederick Freya Gabriel Gabriella
Gabrielle Gareth Garry Garth Gary Gavin Gaynor Gemma Geoff Geoffrey George Georgia Georgiana Georgie Georgina Gerald Geraldine Gerard Gerry
Gertie Gilbert Gillian Gina Gladys Glenda Glenn Gloria Glynis Gordon Grayson Greg Gregory Greta Gus Gwen Gwendolyn Hamish Hannah Harley
Harold Harper Harriet Harris Harrison Harry Harvey Hattie Haydn Hayden Hayley Hector Heidi Helen Helena Henrietta Henry Herbert Hilary Hilda
Holly Howard Hubert Hudson Hugh Hugo Humphrey Ian Ida Imogen India Ingrid Irene Iris Isaac Isabel Isabella Isabelle Isaiah Isla Isobel Ivan
Ivor Jacinta Jack Jackie Jackson Jacob Jacqueline Jacqui Jaden Jaime Jake Jameela James Jamie Jan Jane Janet Janice Janine Jared Jasmin
Jasmine Jason Jasper Jax Jaxon Jayden Jayne Jayson Jeanette Jeff Jeffrey Jemima Jemma Jenna Jennie Jennifer Jenny Jeremiah Jeremy
Jerome Jerry Jess Jesse Jessica Jessie Jill Jillian Jim Jimmy Jo Joan Joanna Joanne Jocelyn Jodie Jody Joe Joel Joey Johanna John
Johnny Jon Jonah Jonathan Jonny Jordan Joseph Josephine Josh Joshua Josie Joyce Jude Judith Judy Jules Julia Julian Julie Juliet June
Juliette Justin Justine Kaitlyn Kane Kara Karen Karina Karl Karla Kasey Kate Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kay
Kaya Kayden Kayla Kayleigh Keeley Keira Keith Kelly Kelsey Kelvin Ken Kendra Kenneth Kenny Kerri Kerry Kev Kevin Kian Kiera Kieran
Kim Kimberley Kirk Kirsten Kirstie Kirsty Kristian Kristin Krystal Kurt Kyle Kyla Kylie Lacey Laila Lara Laura Lauren Laurence Laurie Layla
Leah Leanne Leila Lena Lenny Leo Leon Leona Leonard Leroy Lesley Leslie Lewis Lexi Lexie Liam Libby Lila Lilian Liliana Lillian Lillie Lilly
Lily Lincoln Linda Lindsay Lindsey Lionel Lisa Liz Lizzie Lloyd Lois Lola Loretta Lorna Lorraine Lottie Lou Louie Louis Louisa Louise Luca
Lucas Lucia Lucinda Lucy Luis Luke Luna Lydia Lyla Lyn Lynda Lyndsey Lynette Lynn Lynne Lynsey Mabel Mable Mackenzie Maddie Maddison
Maddy Madeleine Madeline Madison Maggie Maia Maisie Maisy Malcolm Mandy Marc Marcia Marcus Margaret Margot Maria Marian Marianne Marie Marilyn
Marina Mario Marion Marjorie Marlene Marley Martha Martin Martina Martyn Marvin Mary Mateo Mathew Matilda Matt Matthew Maureen Maurice
Mavis Maxine Maxwell Maya Meg Megan Mel Melanie Melinda Melissa Melvin Meredith Mia Michael Michaela Michelle Mick Mickey Mike Mila Mildred
Millicent Millie Milly Milo Mimi Minnie Miranda Miriam Mitchell Moira Mollie Molly Mona Monica Monty Morgan Morris Moses Muriel Murray Mya
Myles Myra Myrtle Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nate Nathan Nathaniel Ned Neil Nell Nellie Nerys Nevaeh Neville Nia
Niall Nicholas Nick Nicky Nicola Nicole Nigel Nikki Nina Noah Noel Nora Norah Noreen Norma Norman Nova Oakley Olive Oliver Olivia Ollie
Olly Oscar Osian Otis Otto Owen Pam Pamela Patricia Patrick Patsy Patti Paul Paula Pauline Peggy Penelope Percy Perry Pete Peter Petra Phil
Philip Philippa Phillip Phoebe Phyllis Pippa Polly Preston Primrose Priscilla Queenie Quentin Quinn Rachael Rachel Raelynn Ralph Ramona Randolph
Raphael Raymond Reagan Rebecca Rebekah Reece Reggie Reginald Reid Renee Reuben Rhian Rhianna Rhiannon Rhoda Rhodri Rhona Rhys Riccardo
Richard Ricky Riley Rita Roberta Robert Robbie Robyn Rochelle Roderick Rodney Roger Roland Rolf Roman Romeo Romy Ron Ronald Ronan Ronnie
Rory Ros Rosa Rosalie Rosalind Rosanna Rosie Ross Rowena Roxanne Roy Rufus Rupert Russ Russell Ruth Ryan Rylee Sadie Saffron Sally Sam Samantha
Sammy Samuel Sandra Sandy Sara Sarah Sasha Saul Savannah Scarlet Scarlett Scott Seamus Sean Sebastian Selena Selina Serena Seth Shane Shannon Sharon
Shaun Shauna Shay Sheila Shelley Sheridan Sherry Shirley Sid Sidney Sienna Silas Silvia Simon Simone Sinead Skyla Skylar Sonia Sonya
Sophia Sophie Spencer Stacey Stan Stanley Stella Steph Stephanie Stephen Sterling Steve Steven Stevie Stewart Stuart Susan Susanna Susannah Susie Suzanne
Suzie Suzy Sybil Sylvia Tabitha Talia Tamara Tamsin Tania Tanya Tara Tasha Tatiana Ted Teddy Terence Teresa Terri Terry Tess Tessa Thea
Thelma Theo Theodora Theodore Theresa Thomas Tia Tiana Tiffany Tilly Tim Timothy Tina Tobias Toby Tod Todd Tom Tommy Toni Tony Tracey
Tracy Travis Trevor Tricia Trina Trish Trisha Tristan Trudy Tyler Tyrone Una Ursula Valerie Vanessa Vera Verity Veronica Vic Vicki Vickie
Vicky Victor Victoria Vikki Vince Vincent Viola Violet Virginia Vivian Vivien Vivienne Wallace Walter Wanda Warren Wayne Wendy Wilbur
Wilf Wilfred Willa William Willow Wilma Winifred Winnie Winston Xander Xavier Yasmin Yasmine Yolanda Yvette Yvonne Zac Zach Zachariah
Zachary Zack Zak Zane Zara Zelda Zena Zoe Zoey Zuri
Aderyn Aled Alun Alwyn Angharad Aneurin Arwel Bleddyn Branwen Bronwen Bronwyn Cadi Carys Catrin Ceinwen Celyn Ceri Cerys Dafydd Deiniol Delyth
Dewi Efa Eirlys Eleri Elin Elis Elowen Emyr Emrys Eluned Ffion Geraint Gethin Glenys Gruffydd Gwenllian Gwilym Gwyn Gwyneth Heledd Hywel
Idris Iestyn Ieuan Ifan Ioan Iolo Iwan Llew Llinos Llyr Lowri Macsen Mair Mali Mared Marged Megan Meirion Menna Mererid Merfyn Myfanwy Nerys Non
Olwen Osian Owain Rhodri Rhydian Seren Sian Sioned Sion Steffan Taliesin Tegan Tegid Tomos Tudur Wyn
Aisling Aoibheann Aoife Ailbhe Bairre Brid Brigid Cahal Caoimhe Cathal Ciaran Cillian Clodagh Cormac Dara Darragh Daithi Dearbhla Diarmuid
Eamon Eamonn Eimear Emer Eoghan Eoin Fiadh Fionn Fionnuala Grainne Lorcan Maeve Mairead Meabh Muireann Niamh Oisin Oonagh Orla Orlaith Padraig
Roisin Ruairi Sadhbh Saoirse Shea Sinead Siobhan Sorcha Tadhg Una
Aarav Aaliyah Aanya Aarya Aditi Aditya Ahana Aisha Ajay Akash Akshay Alisha Amar Amardeep Amarjit Amina Amir Amit Amitabh Amna Amrit Amrita Anand
Ananya Anil Anish Anisha Anita Anjali Anjum Ankit Anuj Anushka Aparna Arjan Arjun Arun Asad Asha Ashok Asif Asim Asma Ayaan Ayan Ayesha Ayush Azhar
Baljit Balraj Balvinder Balwinder Bhavna Bilal Bina Chandra Deepa Deepak Deepika Dev Devi Dhruv Dilip Dinesh Diya Ehsan Eshaan Faisal Farah Farhan
Farida Farooq Farzana Fatima Fatimah Fiza Gagan Ganesh Gaurav Gita Gopal Gurdeep Gurjit Gurpreet Hafsa Hamza Haris Harjit Harleen Harmeet
Harpreet Harsh Harvinder Hasan Haseeb Hina Humaira Humera Ibrahim Iman Imran Inaya Inderjit Indira Iqbal Iqra Irfan Ishaan Ishaq Ismail Isra
Jagdeep Jagjit Jaskaran Jaspal Jaspreet Jasvinder Jaswinder Javed Jaya Jyoti Kabir Kailash Kajal Kamal Kamaljit Kamran Karan Karim Kashif Kaur
Kavita Khadija Khalid Kiran Kishan Komal Krish Krishna Kuldeep Kulwinder Lakshmi Laxmi Leela Madhu Maheen Mahmood Mandeep Maninder Manisha Manjit Manoj
Maryam Maryum Meena Meera Mehreen Mehwish Minal Mohan Mohit Mukesh Muhammad Mohammad Mohammed Mohamed Muneeb Mustafa Nabeel Nabila Nadeem Naeem Naila Naima
Nasreen Nasir Naveed Naveen Navjot Nazia Neelam Neha Nikhil Nikita Nisha Nishant Noor Noreen Nusrat Omar Osman Pardeep Parminder Parveen Parvinder
Pooja Poonam Prabhjot Pradeep Prakash Pranav Preeti Prem Priti Priya Priyanka Puja Qasim Rabia Radha Raheel Rahim Rahul Raj Rajesh Rajinder
Rajiv Raju Rakesh Ram Ramesh Rana Ranjit Rashid Rashida Ravi Ravinder Razia Reena Rehan Rehana Rekha Reshma Riaz Rishi Ritu Riya Rizwan Robina Rohan
Rohit Roshni Rubina Rukhsana Rupinder Saad Saanvi Saba Sabina Sadaf Sadia Safa Safiya Sahil Saima Sajid Sakina Salma Salman Saman Samina Samir Sana
Sandeep Sangeeta Sanjay Sanjeev Sara Sarita Satnam Satwinder Saurabh Seema Shabana Shabnam Shah Shahid Shahida Shahnaz Shaista Shakeel Shamim Shamima
Shanti Sharma Shazia Shehzad Shilpa Shivani Shreya Shyam Simran Sita Smita Sohail Sonal Suki Sukhdeep Sukhjit Sukhvinder Sukhwinder Sumaira
Sunil Sunita Suresh Surinder Surjit Sushma Tahira Tahir Talha Tanveer Tanvir Tariq Tehmina Umar Umair Usha Usman Uzma Vandana Varun Veena Vijay Vikas
Vikram Vimal Vinay Vinod Vishal Waheed Waqar Waqas Waseem Wasim Yash Yousaf Yusuf Zahid Zahida Zahra Zaid Zain Zainab Zakir Zara Zeeshan Zia Zoya
Abbas Abdallah Abdi Abdirahman Abdul Abdullah Abdulrahman Abdur Abeer Adnan Ahlam Ahmad Ahmed Aliyah Amal Amani Amira Anas Anwar Asiya Aya
Ayman Aziz Azra Basma Bassam Bushra Dalia Dina Fadi Fadia Fahad Faiz Farouk Fawzia Ghada Habib Habiba Hadi Hala Halima Hamid Hana Hanan Hani Hasna
Hassan Hatem Haya Hiba Hisham Huda Hussain Hussein Idil Ikram Ilham Ilyas Imad Inaam Ines Isam Issa Jaber Jamal Jamila Jawad Juma Kareem Karima
Khadra Khaled Khalil Laith Lamia Latifa Layth Lina Lubna Lujain Mahdi Maha Mahmoud Majid Malak Malika Mansoor Marwa Marwan Maysa Mona Mounir Muna Munir
Nabil Nada Nadir Nahla Najma Nawal Nour Omran Osama Rabab Rafiq Raghad Rami Rania Rasha Rawan Reem Rim Riyad Ruqayyah Sabah Sabri Safwan Said Salah Saleh
Saleem Salim Salwa Sameer Samia Samira Sarwar Sawsan Sayed Shadi Sherif Sufyan Suhail Suleiman Sumaya Tamer Taha Wael Walid Wissam Yahya Yara Yasin
Yasir Younes Youssef Yunus Zaynab Ziad Zubair Zuhair
Abena Abiola Ade Adebayo Adeola Adwoa Afia Akosua Akua Ama Amara Ayo Ayodele Babatunde Boakye Bola Bukola Chiamaka Chidi Chidera Chika Chinedu
Chinwe Chioma Damilola Dayo Ebony Efe Efua Ekow Emeka Esi Eze Femi Folake Folasade Funke Funmi Ifeoma Ifeanyi Ikenna Imani Jelani
Kemi Kofi Kojo Kwabena Kwadwo Kwaku Kwame Kwasi Latoya Lekan Makena Marlon Mensah Mfon Ngozi Nkechi Nnamdi Obi Obinna Ola Olamide
Olu Olumide Oluwaseun Oluwatobi Onyeka Precious Segun Seun Simisola Tafara Tanisha Tatenda Temitope Tendai Tobi Tolu Tunde Uche Uchenna Yaa Yaw Yemi
Yewande Zainabu Zola Tendayi Rudo Farai Tapiwa Thandi Thandiwe Sipho Lungile Nomsa Wanjiku Njeri Otieno Achieng Selam Hirut Tigist Abebe Yohannes
Adrianna Agata Agnieszka Aleksander Aleksandra Alicja Andrzej Aneta Ania Anka Antoni Arkadiusz Artur Barbora Bartek Bartosz Basia Beata Blanka Bogdan Bogna
Bogumila Borys Bozena Celina Cezary Czeslaw Damian Danuta Dariusz Dawid Dominik Dorota Dorotka Dorcia Edyta Elzbieta Emil Ewa Ewelina Filip Franciszek
Gosia Grazyna Grzegorz Halina Hanna Henryk Hubert Iga Ignacy Igor Ilona Irena Iwona Iza Izabela Jacek Jadwiga Jagoda Jakub Janek Janina Janusz
Jaroslaw Jerzy Joanna Jolanta Jozef Julita Justyna Kacper Kaja Kamil Kamila Karol Karolina Kasia Katarzyna Kinga Klaudia Klara Konrad Kornelia Krysia
Krystian Krystyna Krzysztof Kuba Lech Lena Leszek Lidia Lucja Lukasz Maciej Magda Magdalena Maja Malgorzata Marcel Marcin Marek Mariola Mariusz Marta Mateusz
Michal Mieczyslaw Mikolaj Milena Miroslaw Monika Natalia Nikola Oliwia Oliwier Ola Oskar Patrycja Pawel Piotr Przemek Przemyslaw Radek Radoslaw Rafal
Robert Roksana Ryszard Sebastian Slawomir Stanislaw Staszek Sylwia Szymon Tadeusz Teresa Tomasz Tomek Urszula Waldek Weronika Wiktor Wiktoria Witold Wojciech
Wojtek Wanda Zbigniew Zofia Zosia Zuzanna Zuzia
Adriana Alexandru Alin Alina Ana Anca Andrada Andreea Andrei Anisoara Aurel Aurelia Bianca Bogdan Calin Camelia Catalin Catalina Claudiu Constantin
Corina Cornel Cornelia Cosmin Costel Costin Cristi Cristian Cristina Crina Dan Daniela Danut Delia Denisa Diana Doina Dorin Dorina Dragos Dumitru Elena
Eliza Emanuel Eugen Eugenia Flavia Flavius Florentina Florin Florina Gabi Gabriela Georgeta Gheorghe Grigore Horia Ileana Ioana Ion Ionela Ionel Ionut Irina
Iulia Iulian Larisa Laurentiu Lavinia Lenuta Liliana Liviu Loredana Luciana Lucian Luminita Madalina Marian Mariana Maricica Marin Marius Mihaela Mihai Mihail
Mirela Mircea Monica Narcis Nicoleta Nicolae Nicu Oana Octavian Ovidiu Paul Petru Petronela Petrica Radu Raluca Ramona Razvan Remus Roxana Sabina Silviu
Simona Sorin Sorina Stefan Stefania Stefanita Teodor Teodora Tiberiu Traian Tudor Valentin Valentina Vasile Veronica Vlad Viorel Viorica Violeta
Alejandro Ana Andre Andreas Anton Antonio Beatriz Bruno Carlos Carmen Chiara Dimitri Diego Eduardo Elif Emre Enrico Fabio Fatih Fernanda Fernando Francesco Giulia
Giuseppe Goran Gabor Hans Ilze Inga Istvan Ivana Janis Javier Joao Jorge Jose Juan Jurgita Kaspars Laszlo Lorenzo Luigi Mantas Marco Matteo Mehmet Mei Mihkel Milan
Mirjana Murat Mustafa Natalya Nguyen Nikolai Nikos Oksana Olena Olga Paolo Pedro Pierre Rasa Roberto Salvatore Sergio Sofia Svetlana Tatjana Tomas Vladimir
Volodymyr Wei Xin Yan Yana Yiannis Yuliia Yuri Yusra Zeynep Zoltan Anastasiia Danylo Dmytro Iryna Kateryna Mykola Nataliia Oleksandr Ruslan Taras Vasyl Yulia
Ximena Zehra Hamdi Zeki Aylin Ayse Berat Defne Deniz Ebru Esra Gul Hatice Leyla Meryem Selin Sevda Tuba Ugur Yagmur
Abel Ali Alma Amber Ashley Ashton Bailey Beau Belle Billie Billy Bo Brooke Brooklyn Carol Chester Christian Dakota Dean
Denver Dora Drew Ed Eden Flo Gill Glynn Goldie Hazel Heather Ike Ivy Jade Jean Laurel Lee Leigh Lux Mack Mason Mo Noa Paige
Parker Paz Phoenix Piper Poppy Raven Regina Rene Rosemary Rowan Ruby Sal Shelly Skye Sonny Sydney Taylor Trinity Troy Wes
Wren Wyatt Zion
`)

/** Given names that are also ordinary words, months or places: they count only where something beside them says it is a person. */
export const WORD_NAMES = wordsIn(`
Angel April Art Ash Aspen August Autumn Basil Bay Bea Bear Bill Blake Blaze Bliss Blue Bob Boston Brandy Brook Buddy Burton
Candy Chance Charity Chase Chip Christmas Clay Cliff Comfort Cole Coral Crystal Dale Dash Dawn Del Desire Diamond Dick Dixie
Don Dot Duke Dusty Earl Easter Elder Elm Ember Emerald Ernest Essence Eve Faith Fay Fleur Frank Gale Gay Gene Ginger
Glen Glory Grace Gray Grant Guy Happy Harmony Haven Heath Heaven Herb Honey Hope Hunter Israel Jay Jet Jewel Joy June Justice
Kai Kit Lance Lark Lavender Les Liberty Love Lucky Lyric Mac Mark Marigold May Melody Mercy Merry Miles Ming
Misty Noble Noon Norm Oak Paris Pat Patience Peace Pearl Penny Petal Pip Precious Promise
Prudence Ray Reed Rex Rich River Rob Robin Rose Rusty Sage Said Sandy Scarlet Sky Skip Sol Son Sterling Storm Sue
Summer Sunny Sunday Tanner Teal Tiger Tuesday Val Van Ward Wade Will Winter Woody Worth York Zen Ada Buster Dev Fern Hal
Imam Ira Ken Ludo Nan Nat Nick Ram San Tad Tam Yaw Non Wyn Yan Lion
`)

/** Given names that are ordinary words when no capital shows otherwise, as in a spoken text. */
export const WORDS_IN_SMALL = wordsIn(`
drew dean lee jean rosemary chester holly poppy daisy ruby ivy jade amber heather hazel ashton brook lily olive violet willow iris laurel
viola carol marina mason taylor harper bailey parker jordan georgia india china paris chelsea florence virginia victoria carter hunter
spencer scarlet sterling noel jasmine primrose clementine saffron iris fern pearl opal coral aurora luna nova stella robin martin jay
wren archer tanner walker kay bob sally john jack tony nick josh pip jo jan ana ada ali eve elle ed al mo lux una anna von van der de
don la lou les jean marie constance prudence patience verity felicity clement ernest frank harry jimmy jerry tom tommy ted teddy gill
bill bella belle bonnie buddy shah mali amir milan mohan dev raj ram sky skye sunny sonny rocky rusty sandy misty roman leo max rex duke
earl king major bishop craig glen clive warren wayne cliff clark dale heath lance grant miles myles guy norm gene rod roy ray mark marcus
rim rana gul deniz juma dina salah kamal asa mia mona mimi nan nana ola ade ama efe esi eze yaw yaa non hal ida imran iman noor saba
`)
